package io.serai.cli;

import io.serai.cases.CaseResult;
import io.serai.cases.Coverage;
import io.serai.cases.Difference;
import io.serai.workspace.Printable;
import java.util.List;
import java.util.Locale;

/** Results of cases for people: a line each, what differs below it, and a summary. */
final class CaseReport {
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int MOST = 20;

    private final boolean coloured;

    CaseReport(boolean coloured) {
        this.coloured = coloured;
    }

    String of(CaseResult result) {
        String millis = styled(DIM, result.took().toMillis() + " ms");
        String name = Printable.of(result.of().name());
        if (result.passed()) {
            return styled(GREEN, "ok") + "    " + name + "  " + millis + "\n";
        }
        StringBuilder text = new StringBuilder(styled(RED, "FAIL") + "  " + name + "  " + millis + "\n");
        result.differences().stream().limit(MOST).forEach(difference -> text.append(of(difference)));
        int more = result.differences().size() - MOST;
        return text.append(more > 0 ? "      and " + more + " more\n" : "").toString();
    }

    private String of(Difference difference) {
        return "      " + Printable.of(difference.place()) + "\n"
                + "          expected " + styled(GREEN, Printable.of(difference.expected())) + "\n"
                + "          actual   " + styled(RED, Printable.of(difference.actual())) + "\n";
    }

    String summary(List<CaseResult> results, Coverage coverage, long nanos) {
        StringBuilder text = new StringBuilder();
        coverage.missing()
                .forEach(missing ->
                        text.append("no case: ").append(Printable.of(missing)).append('\n'));
        long passed = results.stream().filter(CaseResult::passed).count();
        long failed = results.size() - passed;
        text.append(String.format(
                Locale.ROOT,
                "%d case%s: %d passed, %s; %d of %d operations and %d of %d declared faults have cases; %.1f s%n",
                results.size(),
                results.size() == 1 ? "" : "s",
                passed,
                failed == 0 ? "0 failed" : styled(RED, failed + " failed"),
                coverage.coveredOperations(),
                coverage.operations().size(),
                coverage.coveredFaults(),
                coverage.faults().size(),
                nanos / 1e9));
        return text.toString();
    }

    private String styled(String style, String words) {
        return coloured ? style + words + PLAIN : words;
    }
}
