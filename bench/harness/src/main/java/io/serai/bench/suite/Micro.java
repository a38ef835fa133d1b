package io.serai.bench.suite;

import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Micro-benchmarks by JMH of what every request needs: the contract index, and the rules for header fields. */
public final class Micro implements Suite {
    private static final String INDEX = "ContractIndexBenchmark.find";
    private static final String RAW = "ContractIndexBenchmark.findRaw";

    private final boolean all;

    /** All of them. */
    public Micro() {
        this(true);
    }

    /** All of them, or only the contract index in one JVM. */
    Micro(boolean all) {
        this.all = all;
    }

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        int forks = all ? 3 : 1;
        List<String> chosen = all ? List.of(".*", "-e", Codec.BENCHMARK + ".*") : List.of(INDEX + "$");
        List<JmhScore> scores = new Jmh(lab, chosen)
                .run(List.of("-f", "" + forks, "-wi", all ? "3" : "2", "-w", "1s", "-i", "" + rounds, "-r", "1s"));
        report.say("JMH, nanoseconds for one call on one thread; " + forks + " JVMs with " + rounds
                + " iterations of 1 s each: smallest (median) [largest].");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("benchmark", "ns"));
        scores.forEach(score -> rows.add(List.of(score.name(), score.nanos().text(1))));
        report.table(rows);
        goals(scores, report);
    }

    private static void goals(List<JmhScore> scores, Report report) {
        double one = JmhScore.named(INDEX + ", operations = 1", scores);
        double thousand = JmhScore.named(INDEX + ", operations = 1000", scores);
        report.goal(
                Goal.atMost(1.2, "contract of 1,000 operations, by segments", "x one of 1 operation", thousand / one));
        report.goal(Goal.atMost(1, "contract of 1,000 operations, by segments", "us", thousand / 1000));
        if (scores.stream().anyMatch(score -> score.name().startsWith(RAW))) {
            double ratio = JmhScore.named(RAW + ", operations = 1000", scores)
                    / JmhScore.named(RAW + ", operations = 1", scores);
            report.goal(Goal.atMost(
                    1.2, "contract of 1,000 operations, from the request line", "x one of 1 operation", ratio));
        }
    }
}
