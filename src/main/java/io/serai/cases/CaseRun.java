package io.serai.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One run of a case: gives each call of a backend the answer that the case has for it. Calls of one backend may come in
 * any order where their requests tell them apart.
 */
final class CaseRun {
    private static final CannedAnswer NONE_LEFT =
            new CannedAnswer(500, Map.of(), PlainBody.of("the case expects no such call"), Duration.ZERO, false);

    private final List<BackendCall> left;
    private final Set<String> disconnected = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private final CountDownLatch missing;

    CaseRun(Case one) {
        this.left = new ArrayList<>(one.calls());
        this.missing = new CountDownLatch(
                (int) left.stream().filter(call -> !call.optional()).count());
    }

    /** What the backend answers. */
    synchronized CannedAnswer answer(ReceivedCall call) {
        List<Difference> least = List.of();
        BackendCall best = null;
        for (BackendCall expected : left) {
            if (expected.backend().equals(call.backend())) {
                Differences found = Differences.of("backend " + call.backend() + " request");
                expected.request().compare(call, found);
                if (best == null || found.list().size() < least.size()) {
                    best = expected;
                    least = found.list();
                }
            }
        }
        return best == null ? surplus(call) : take(best, least);
    }

    private CannedAnswer take(BackendCall expected, List<Difference> found) {
        left.remove(expected);
        differences.addAll(found);
        if (!expected.optional()) {
            missing.countDown();
        }
        if (expected.answer().disconnects()) {
            disconnected.add(expected.backend());
        }
        return expected.answer();
    }

    /** A call that got no answer may be made once more (RFC 9110, section 9.2.2). */
    private CannedAnswer surplus(ReceivedCall call) {
        if (disconnected.contains(call.backend())) {
            return new CannedAnswer(500, Map.of(), null, Duration.ZERO, true);
        }
        differences.add(new Difference("backend " + call.backend(), "", "no further call", call.line()));
        return NONE_LEFT;
    }

    /** Waits for calls that are made after the answer, and adds those that were not made. */
    List<Difference> end(Duration patience) throws InterruptedException {
        missing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            List<Difference> all = new ArrayList<>(differences);
            left.stream()
                    .filter(call -> !call.optional())
                    .forEach(call ->
                            all.add(new Difference("backend " + call.backend(), "", "a call", Differences.NOTHING)));
            return all;
        }
    }
}
