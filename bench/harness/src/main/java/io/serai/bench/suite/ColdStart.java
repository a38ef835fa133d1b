package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Lab;
import io.serai.bench.Report;
import io.serai.bench.Stats;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to the first 200, with the CPU time and the memory at that moment. */
public final class ColdStart implements Suite {
    private static final String FIVE = "bench/workspaces/five";

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
        List<Row> rows = rows(lab, new Contenders(lab, lab.upstream()));
        for (int round = 0; round < rounds; round++) {
            for (Row row : rows) {
                row.measure();
            }
        }
        report.say("Start of the process to the first 200, " + rounds + " starts in turn: smallest (median) [largest]."
                + " The archive is what a first start leaves for later ones (docs/operations.md); the Java route is one"
                + " more file in the same workspace.");
        report.table(table(rows));
    }

    private static List<Row> rows(Lab lab, Contenders start) throws IOException, InterruptedException {
        List<String> archive = StartArchive.of(lab, FIVE);
        String kept = withJava(lab, "kept");
        serai(start, kept, archive).program().close();
        return List.of(
                new Row("plain Vert.x proxy", () -> start.vertx("/json/x")),
                new Row("five APIs", () -> serai(start, FIVE, List.of())),
                new Row("five APIs, archive", () -> serai(start, FIVE, archive)),
                new Row(
                        "five APIs and a Java route, first start",
                        () -> serai(start, withJava(lab, "new" + System.nanoTime()), List.of())),
                new Row("five APIs and a Java route, archive and byte code kept", () -> serai(start, kept, archive)),
                new Row("one API", () -> serai(start, "bench/workspaces/pass", List.of())),
                new Row("demo without its Java route", () -> serai(start, demo(lab), List.of())));
    }

    private static Contender serai(Contenders start, String workspace, List<String> jvm)
            throws IOException, InterruptedException {
        return start.serai("Serai", workspace, "/openapi", jvm);
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
