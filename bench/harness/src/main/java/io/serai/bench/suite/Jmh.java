package io.serai.bench.suite;

import io.serai.bench.Lab;
import io.serai.bench.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds the micro-benchmarks against the product that was just built, and runs some of them. */
final class Jmh {
    private final Lab lab;
    private final List<String> chosen;

    /**
     * A run.
     *
     * @param chosen pattern of the benchmarks, and if wished what else narrows the choice
     */
    Jmh(Lab lab, List<String> chosen) {
        this.lab = lab;
        this.chosen = chosen;
    }

    /** Runs them with these options, and reads what JMH says of them. */
    List<JmhScore> run(List<String> options) throws IOException, InterruptedException {
        start(build(), "building the micro-benchmarks");
        Path json = lab.folder("jmh").resolve("jmh.json");
        start(command(json, options), "measuring by JMH");
        return JmhScore.read(json);
    }

    private List<String> build() {
        String bench = lab.repository().resolve("bench").toString();
        return List.of("mvn", "-q", "-B", "-f", bench, "-pl", "jmh", "package");
    }

    private void start(List<String> command, String what) throws IOException, InterruptedException {
        Progress.say(what);
        var program = lab.start("jmh", lab.folder("jmh"), command);
        if (program.await() != 0) {
            throw new IOException(what + " fails:\n" + program.log());
        }
    }

    private List<String> command(Path json, List<String> options) {
        Path target = lab.repository().resolve("bench/jmh/target");
        String product = lab.repository().resolve("target/serai.jar").toString();
        List<String> command = lab.java(List.of());
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*:" + product));
        command.add("org.openjdk.jmh.Main");
        command.addAll(chosen);
        command.addAll(options);
        command.addAll(List.of("-rf", "json", "-rff", json.toString()));
        return command;
    }
}
