package io.serai.bench;

import io.serai.bench.suite.ColdStart;
import io.serai.bench.suite.PassThrough;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench/run [SUITE...]}: measures, prints tables, and writes them to bench/results. */
public final class Bench {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 8;

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Suite> suites = suites();
        List<String> wanted = arguments.length == 0 ? List.copyOf(suites.keySet()) : List.of(arguments);
        for (String name : wanted) {
            if (!suites.containsKey(name)) {
                System.err.println("no suite is named '" + name + "'; there are " + String.join(", ", suites.keySet()));
                System.exit(2);
            }
        }
        Path repository = Path.of(System.getProperty("bench.repository", "."))
                .toAbsolutePath()
                .normalize();
        String javaHome = System.getProperty("bench.java", System.getProperty("java.home"));
        for (String name : wanted) {
            System.out.println("== " + name);
            Report report = new Report(name, repository, javaHome);
            try (Lab lab = new Lab(repository, javaHome)) {
                suites.get(name).run(lab, report, ROUNDS, SECONDS);
            }
            System.out.println("\nwritten to " + repository.relativize(report.write(repository)));
        }
    }

    private static Map<String, Suite> suites() {
        Map<String, Suite> suites = new LinkedHashMap<>();
        suites.put("pass", new PassThrough());
        suites.put("start", new ColdStart());
        return suites;
    }
}
