package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Jdk;
import io.serai.bench.Lab;
import io.serai.bench.Progress;
import io.serai.bench.Report;
import io.serai.bench.Stats;
import io.serai.bench.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to the first 200, with the CPU time and the memory at that moment. */
public final class ColdStart implements Suite {
    private static final String FIVE = "bench/workspaces/five";
    private static final String FIVE_APIS = "five APIs";
    private static final String BARE = FIVE_APIS + ", `java -jar`";
    private static final String ARCHIVED = FIVE_APIS + ", launcher and archive";
    private static final String JAVA_KEPT = FIVE_APIS + " and a Java route, launcher, archive and byte code kept";

    private interface Start {
        Contender now() throws IOException, InterruptedException;
    }

    private record Row(String name, Start start, List<Double> millis, List<Double> cpuMillis, List<Double> mib) {
        Row(String name, Start start) {
            this(name, start, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void measure() throws IOException, InterruptedException {
            Contender contender = start.now();
            millis.add((double) contender.readyMillis());
            cpuMillis.add(contender.program().cpuMicros() / 1000.0);
            mib.add((double) contender.program().residentMib());
            contender.program().close();
        }
    }

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        List<Row> rows = new ArrayList<>(rows(lab, start));
        if (lab.newerJdk().isPresent()) {
            rows.addAll(archived(lab, start.on(lab.newerJdk().get())));
        }
        for (int round = 1; round <= rounds; round++) {
            Progress.say("round " + round + " of " + rounds);
            for (Row row : rows) {
                row.measure();
            }
        }
        report.say("Start of the process to the first 200, " + rounds + " starts in turn: smallest (median) [largest]."
                + " The launcher is `./serai`, with the archive that its first start leaves for later ones"
                + " (docs/operations.md); its own time is in the figure. The Java route is one more file in the same"
                + " workspace.");
        report.table(table(rows));
        goals(rows, lab, report);
    }

    private static List<Row> rows(Lab lab, Contenders start) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("plain Vert.x proxy", () -> start.vertx("/json/x")));
        rows.add(new Row(BARE, () -> serai(start, FIVE)));
        rows.addAll(archived(lab, start));
        rows.add(new Row(
                FIVE_APIS + " and a Java route, first start",
                () -> serai(start, withJava(lab, "new" + System.nanoTime()))));
        rows.add(new Row("one API", () -> serai(start, "bench/workspaces/pass")));
        rows.add(new Row("demo without its Java route", () -> serai(start, demo(lab))));
        return rows;
    }

    /** With the archive and the byte code that first starts have left. */
    private static List<Row> archived(Lab lab, Contenders start) throws IOException, InterruptedException {
        Path cache = lab.folder("cache");
        StartArchive.make(start, cache, FIVE);
        String java = withJava(lab, "kept");
        start.launched("Serai", java, "/openapi", cache).program().close();
        return List.of(
                new Row(start.named(ARCHIVED), () -> start.launched("Serai", FIVE, "/openapi", cache)),
                new Row(start.named(JAVA_KEPT), () -> start.launched("Serai", java, "/openapi", cache)));
    }

    private static void goals(List<Row> rows, Lab lab, Report report) {
        report.goal(Goal.atMost(1600, "start, five APIs, no archive", "ms to the first 200", best(rows, BARE)));
        report.goal(Goal.atMost(180, "memory after that start", "MiB resident", mib(rows, BARE)));
        goals(rows, "", lab.jdk(), report);
        lab.newerJdk().ifPresent(newer -> goals(rows, ", " + newer, newer, report));
    }

    /** Before Java 25 the archive has classes only, from then on what the JVM found out about them as well. */
    private static void goals(List<Row> rows, String suffix, Jdk jdk, Report report) {
        double archived = best(rows, ARCHIVED + suffix);
        report.goal(Goal.atMost(
                jdk.feature() < 25 ? 1000 : 800, "start, five APIs, archive, " + jdk, "ms to the first 200", archived));
        report.goal(Goal.atMost(
                100, "a Java route on later starts, " + jdk, "ms more", best(rows, JAVA_KEPT + suffix) - archived));
    }

    private static double best(List<Row> rows, String name) {
        return stats(named(rows, name).millis()).min();
    }

    private static double mib(List<Row> rows, String name) {
        return stats(named(rows, name).mib()).max();
    }

    private static Row named(List<Row> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private static Contender serai(Contenders start, String workspace) throws IOException, InterruptedException {
        return start.serai("Serai", workspace, "/openapi", List.of());
    }

    private static String demo(Lab lab) throws IOException {
        return DemoCopy.withoutJava(lab.repository(), lab.folder("demo")).toString();
    }

    private static String withJava(Lab lab, String name) throws IOException {
        return JavaCopy.of(lab.repository().resolve(FIVE), lab.folder("java"), name)
                .toString();
    }

    private static List<List<String>> table(List<Row> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "ms", "x " + rows.get(0).name(), "CPU ms", "MiB"));
        double yardstick = stats(rows.get(0).millis()).min();
        for (Row row : rows) {
            Stats millis = stats(row.millis());
            table.add(List.of(
                    row.name(),
                    millis.text(0),
                    String.format(Locale.ROOT, "%.2f", millis.min() / yardstick),
                    stats(row.cpuMillis()).text(0),
                    stats(row.mib()).text(0)));
        }
        return table;
    }

    private static Stats stats(List<Double> figures) {
        return Stats.of(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
