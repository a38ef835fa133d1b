package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Measured.Figure;
import io.serai.bench.Program;
import io.serai.bench.Progress;
import io.serai.bench.Report;
import io.serai.bench.Stats;
import io.serai.bench.Suite;
import io.serai.bench.peer.StylesheetCost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** 2 KB of SOAP made JSON by a stylesheet: CPU time beside that of the stylesheet alone and of a blocking route. */
public final class Stylesheet implements Suite {
    private static final String WORKSPACE = "bench/workspaces/xslt";
    /** Saxon is a lot of code, and runs thousands of times a second here, not tens of thousands. */
    private static final int WARM_UP_SECONDS = 40;

    private static final String NAME = "Serai, SOAP to JSON by XSLT";

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        Field field = new Field(report);
        field.add(() -> start.vertx("/soap/x"));
        field.add(() -> PassThrough.serai(start, PassThrough.BLOCKING, "/blocking/json"));
        field.add(() -> start.serai(NAME, WORKSPACE, "/bench/v1/orders/1001", Lab.JVM));
        List<Contender> contenders = Answers.that(
                body -> body.startsWith("<") || body.contains("\"sku\"") && body.endsWith("}"),
                field.contenders(),
                report);
        double[] alone = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Progress.say("round " + (round + 1) + " of " + rounds + ": the stylesheet alone");
            alone[round] = alone(lab, seconds);
        }
        report.say("2 KB of SOAP made JSON by XSLT (Saxon), 64 connections, " + rounds + " rounds of " + seconds
                + " s in turn: smallest (median) [largest].");
        Outcome outcome =
                Comparison.closedLoop(lab, report, 64, WARM_UP_SECONDS).run(contenders, rounds, seconds);
        report.table(outcome.figures());
        Stats own = Stats.of(alone);
        report.say("The stylesheet alone, in a loop in one JVM, parsing and garbage collection included, takes "
                + own.text(1) + " us of CPU.");
        goal(outcome, own.min(), report);
    }

    private static void goal(Outcome outcome, double alone, Report report) {
        double blocking = outcome.of(PassThrough.BLOCKING).orElseThrow().best(Figure.CPU);
        double route = outcome.of(NAME).orElseThrow().best(Figure.CPU);
        String sum = String.format(Locale.ROOT, "%.1f us / (%.1f + %.1f us)", route, alone, blocking);
        report.goal(Goal.atMost(
                1,
                "2 KB SOAP to JSON by XSLT",
                "x CPU of stylesheet and blocking pass-through (" + sum + ")",
                route / (alone + blocking)));
    }

    private static double alone(Lab lab, int seconds) throws IOException, InterruptedException {
        String jar = lab.repository().resolve("target/serai.jar").toString();
        Path stylesheet = lab.repository().resolve(WORKSPACE).resolve("xslt/orders/getOrder-response.xsl");
        List<String> command = lab.java(lab.jdk(), Lab.JVM, StylesheetCost.class, stylesheet, seconds);
        int path = command.indexOf("-cp") + 1;
        command.set(path, command.get(path) + ":" + jar);
        Program program = lab.start("stylesheet", lab.folder("stylesheet"), command);
        if (program.await() != 0) {
            throw new IOException("the stylesheet fails: " + program.log());
        }
        return Double.parseDouble(
                program.log().lines().reduce((first, second) -> second).orElseThrow());
    }
}
