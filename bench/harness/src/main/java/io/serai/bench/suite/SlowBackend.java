package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Jdk;
import io.serai.bench.Lab;
import io.serai.bench.Measured;
import io.serai.bench.Measured.Figure;
import io.serai.bench.OtherGateways;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Many connections on a backend that takes its time: requests a second as a share of what the backend itself gives. */
public final class SlowBackend implements Suite {
    private static final String LOOP = "Serai, event loop";
    private static final String BLOCKING = "Serai, blocking";

    private final boolean all;

    /** With all peers, at both sizes. */
    public SlowBackend() {
        this(true);
    }

    /** With all of that, or with Serai at the smaller size. */
    SlowBackend(boolean all) {
        this.all = all;
    }

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        Field field = new Field(report);
        field.add(() -> start.direct("/slow/100/x"));
        field.add(() -> serai(start, LOOP, "slow"));
        Optional<Jdk> newer = lab.newerJdk();
        if (newer.isPresent()) {
            field.add(() -> serai(start.on(newer.get()), BLOCKING, "slow-blocking"));
        }
        if (all || newer.isEmpty()) {
            field.add(() -> serai(start, BLOCKING, "slow-blocking"));
        }
        if (all) {
            field.add(() -> start.vertx("/slow/100/x"));
            Peers peers = new Peers(field, new OtherGateways(start), "/slow/100/x", report);
            peers.add(OtherGateways.NGINX);
            peers.add(OtherGateways.SPRING);
            peers.add(OtherGateways.CAMEL);
        }
        measure(field.contenders(), 400, 100, lab, report, rounds, seconds);
        if (all) {
            measure(field.contenders(), 2000, 200, lab, report, rounds, seconds);
        }
    }

    private static void measure(
            List<Contender> field, int connections, int millis, Lab lab, Report report, int rounds, int seconds)
            throws IOException, InterruptedException {
        List<Contender> contenders = field.stream()
                .map(contender -> contender.at(contender.address().getPath().replace("/100/", "/" + millis + "/")))
                .toList();
        report.say(
                connections + " connections on a backend that takes " + millis + " ms, " + rounds + " rounds of "
                        + seconds
                        + " s in turn: smallest (median) [largest]. A blocking route of Serai has a virtual thread for each"
                        + " request from Java 21 on; before that 256 threads, so that more than 512 requests at a time are"
                        + " answered 503. Camel as it comes has 20 threads. What these two refuse or do not answer is a finding, and no failure of the run.");
        Outcome outcome = Comparison.closedLoop(lab, report, connections, Math.max(4, seconds))
                .tolerating(OtherGateways.CAMEL)
                .tolerating(lab.jdk().hasVirtualThreads() ? "" : BLOCKING)
                .run(Answers.that(body -> body.length() == 1024, contenders, report), rounds, seconds);
        report.table(outcome.figures());
        report.say("The best rounds as ratios:");
        report.table(outcome.ratios("direct", Contenders.VERTX, OtherGateways.NGINX));
        goals(outcome, connections, millis, lab, report);
    }

    private static void goals(Outcome outcome, int connections, int millis, Lab lab, Report report) {
        String work = connections + " connections, backend of " + millis + " ms, ";
        Measured direct = outcome.of("direct").orElseThrow();
        outcome.of(LOOP)
                .ifPresent(loop -> report.goal(Goal.atLeast(
                        0.98, work + "event loop", "x requests/s of direct", loop.ratio(Figure.RATE, direct))));
        Jdk jdk = lab.newerJdk().orElse(lab.jdk());
        String name = BLOCKING + lab.newerJdk().map(newer -> ", " + newer).orElse("");
        outcome.of(name)
                .ifPresent(blocking -> report.goal(Goal.atLeast(
                        0.90,
                        work + "blocking, " + jdk,
                        "x requests/s of direct",
                        blocking.ratio(Figure.RATE, direct))));
    }

    private static Contender serai(Contenders start, String name, String operation)
            throws IOException, InterruptedException {
        return start.serai(
                name,
                PassThrough.WORKSPACE,
                "/bench/v1/" + operation + "/100/json",
                Lab.JVM,
                start.backendAs("bench.backend"),
                "serai.backend.main.max-concurrent=5000");
    }
}
