package io.serai.bench.suite;

import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Progress;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.nio.file.Path;
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
        build(lab);
        Path json = lab.folder("jmh").resolve("jmh.json");
        int forks = all ? 3 : 1;
        run(lab, command(lab, json, forks, rounds), "measuring by JMH");
        List<JmhScore> scores = JmhScore.read(json);
        report.say("JMH, nanoseconds for one call on one thread; " + forks + " JVMs with " + rounds
                + " iterations of 1 s each: smallest (median) [largest].");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("benchmark", "ns"));
        scores.forEach(score -> rows.add(List.of(score.name(), score.nanos().text(1))));
        report.table(rows);
        goals(scores, report);
    }

    private static void build(Lab lab) throws IOException, InterruptedException {
        run(
                lab,
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-f",
                        lab.repository().resolve("bench").toString(),
                        "-pl",
                        "jmh",
                        "package"),
                "building the micro-benchmarks");
    }

    private static void run(Lab lab, List<String> command, String what) throws IOException, InterruptedException {
        Progress.say(what);
        var program = lab.start("jmh", lab.folder("jmh"), command);
        if (program.await() != 0) {
            throw new IOException(what + " fails:\n" + program.log());
        }
    }

    private List<String> command(Lab lab, Path json, int forks, int rounds) {
        Path target = lab.repository().resolve("bench/jmh/target");
        String product = lab.repository().resolve("target/serai.jar").toString();
        List<String> command = lab.java(List.of());
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*:" + product));
        command.addAll(
                List.of("org.openjdk.jmh.Main", all ? ".*" : INDEX + "$", "-f", "" + forks, "-wi", all ? "3" : "2"));
        command.addAll(List.of("-w", "1s", "-i", "" + rounds, "-r", "1s", "-rf", "json", "-rff", json.toString()));
        return command;
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
