package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Progress;
import io.serai.bench.Report;
import io.serai.bench.Stats;
import io.serai.bench.Suite;
import io.serai.bench.load.IdleConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many connections that have been used once and then say nothing: the resident memory they take. */
public final class Idle implements Suite {
    private static final int CONNECTIONS = 10_000;
    private static final int SILENCE_MILLIS = 5_000;

    private record Row(
            String name,
            Field.Start start,
            List<Double> before,
            List<Double> with,
            List<Double> more,
            List<Double> live) {
        Row(String name, Field.Start start) {
            this(name, start, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        int connections = Math.min(CONNECTIONS, openFiles() - 1000);
        Contenders start = new Contenders(lab, lab.upstream());
        Row serai = new Row("Serai, one `backend:` step", () -> serai(start));
        List<Row> rows = List.of(new Row(Contenders.VERTX, () -> start.vertx("/json/x")), serai);
        for (int round = 1; round <= rounds; round++) {
            for (Row row : rows) {
                Progress.say("round " + round + " of " + rounds + ": " + row.name());
                measure(row, connections, lab, report);
            }
        }
        report.say("Resident memory in MiB of a process that has served at 64 connections for 5 s, before and after "
                + connections + " connections asked once each and were silent for 5 s, " + rounds
                + " processes in turn: smallest (median) [largest]. All connections were used again after that. A heap that has"
                + " room takes in connections without growing, so the last column says by how much the live objects shrink"
                + " when the connections end.");
        report.table(table(rows));
        report.goal(Goal.atMost(
                150,
                connections + " idle connections",
                "MiB more",
                stats(serai.more()).median()));
    }

    private static void measure(Row row, int connections, Lab lab, Report report)
            throws IOException, InterruptedException {
        Contender contender = row.start().now();
        lab.load().run(contender.address(), 64, 5);
        double before = contender.program().residentMib();
        double live;
        try (IdleConnections idle = IdleConnections.open(contender.address(), connections)) {
            Thread.sleep(SILENCE_MILLIS);
            double with = contender.program().residentMib();
            long open = idle.open();
            idle.askAll();
            if (open < connections || idle.errors() > 0) {
                report.failure(row.name() + " kept " + open + " of " + connections + " connections and had "
                        + idle.errors() + " errors");
            }
            row.before().add(before);
            row.with().add(with);
            row.more().add(with - before);
            live = LiveHeap.mib(lab, contender);
        }
        Thread.sleep(1_000);
        row.live().add(live - LiveHeap.mib(lab, contender));
        contender.program().close();
    }

    private static Contender serai(Contenders start) throws IOException, InterruptedException {
        return start.serai(
                "Serai, one `backend:` step",
                PassThrough.WORKSPACE,
                "/bench/v1/forward/json",
                Lab.JVM,
                start.backendAs("bench.backend"),
                "serai.http.idle-timeout=10m");
    }

    private static List<List<String>> table(List<Row> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "before", "with them", "more", "live objects of them"));
        for (Row row : rows) {
            table.add(List.of(
                    row.name(),
                    stats(row.before()).text(0),
                    stats(row.with()).text(0),
                    stats(row.more()).text(0),
                    stats(row.live()).text(0)));
        }
        return table;
    }

    private static Stats stats(List<Double> figures) {
        return Stats.of(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How many connections this process may have. */
    private static int openFiles() throws IOException {
        String limit = Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.trim().split("\\s+")[3])
                .findFirst()
                .orElse("4096");
        return limit.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(limit);
    }
}
