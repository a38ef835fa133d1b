package io.serai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code bench/run [SUITE...] [--rounds N] [--seconds N] [--load wrk|java]}: measures, prints tables, and writes them to
 * bench/results. Ends with 1 when a contender had errors.
 */
public final class Bench {
    private final Path repository;
    private final Jdk jdk;
    private final Options options;
    private final List<Goal> goals = new ArrayList<>();
    private boolean failed;

    private Bench(Path repository, Jdk jdk, Options options) {
        this.repository = repository;
        this.jdk = jdk;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Suites suites = new Suites();
        try {
            Options options = Options.of(arguments, System.getenv());
            List<String> names = options.suites().isEmpty() ? suites.all() : options.suites();
            names.forEach(suites::get);
            Path repository = Path.of(System.getProperty("bench.repository", "."));
            Jdk jdk = Jdk.at(Path.of(System.getProperty("bench.java", System.getProperty("java.home"))));
            Bench bench = new Bench(repository.toAbsolutePath().normalize(), jdk, options);
            for (String name : names) {
                bench.run(name, suites.get(name));
            }
            System.exit(bench.end());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run(String name, Suite suite) throws IOException, InterruptedException {
        System.out.println("\n== " + name);
        Report report = new Report();
        try (Lab lab = new Lab(repository, jdk, options.closedLoop())) {
            Runtime.getRuntime().addShutdownHook(new Thread(lab::close));
            Header header = new Header(lab, name, options);
            int rounds = options.rounds() == 0 ? suite.rounds() : options.rounds();
            int seconds = options.seconds() == 0 ? suite.seconds() : options.seconds();
            try {
                suite.run(lab, report, rounds, seconds);
            } catch (IOException | RuntimeException e) {
                report.failure("the suite ended early: " + e.getMessage());
            }
            Path file = report.write(repository, name + onJava(), header.text(), lab.commands());
            System.out.println("\nwritten to " + repository.relativize(file));
        }
        goals.addAll(report.goals());
        failed |= report.hasFailures();
    }

    /** Keeps runs on a chosen Java apart from those on the usual one. */
    private String onJava() {
        return System.getenv("BENCH_JAVA_HOME") == null ? "" : "-java" + jdk.feature();
    }

    private int end() {
        if (!goals.isEmpty()) {
            System.out.println("\n== headline\n" + Report.headline(goals));
        }
        return failed ? 1 : 0;
    }
}
