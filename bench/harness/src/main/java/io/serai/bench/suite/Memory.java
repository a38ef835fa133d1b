package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Measured;
import io.serai.bench.Measured.Figure;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import io.serai.bench.load.OpenLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 5,000 requests a second of 1 KB in a heap of 128 MB: whether the rate is held, and what collecting garbage takes. */
public final class Memory implements Suite {
    private static final int RATE = 5_000;

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        GarbageLog vertxLog = new GarbageLog(lab.folder("gc").resolve("vertx.log"));
        GarbageLog seraiLog = new GarbageLog(lab.folder("gc").resolve("serai.log"));
        Field field = new Field(report);
        field.add(() -> start.vertx("/json/x", smallHeap(vertxLog)));
        field.add(() -> start.serai(
                PassThrough.FORWARD,
                PassThrough.WORKSPACE,
                "/bench/v1/forward/json",
                smallHeap(seraiLog),
                start.backendAs("bench.backend")));
        List<Contender> contenders = Answers.that(body -> body.length() == 1024, field.contenders(), report);
        Outcome outcome = Comparison.by(
                        (address, length) -> OpenLoop.run(address, 64, RATE, length), report, Math.max(4, seconds / 2))
                .run(contenders, rounds, seconds);
        report.say(
                RATE + " requests a second of 1 KB over 64 connections in a heap of 128 MB, " + rounds + " rounds of "
                        + seconds + " s in turn: smallest (median) [largest]. Time of a request from when it was due.");
        report.table(outcome.figures());
        report.say("Pauses for garbage: " + Contenders.VERTX + " " + vertxLog.sentence() + "; Serai "
                + seraiLog.sentence() + ".");
        outcome.of(PassThrough.FORWARD).ifPresent(serai -> goals(serai, report));
    }

    /** A round should be long here. */
    @Override
    public int seconds() {
        return 10;
    }

    private static void goals(Measured serai, Report report) {
        report.goal(Goal.atLeast(
                0.99 * RATE,
                "pass-through in a 128 MB heap, slowest round",
                "requests/s",
                serai.stats(Figure.RATE).min()));
        report.goal(Goal.atMost(0, "pass-through in a 128 MB heap", "errors", serai.errors()));
    }

    private static List<String> smallHeap(GarbageLog log) {
        List<String> options = new ArrayList<>(List.of("-Xmx128m"));
        options.add("-Xlog:gc:file=" + log.file() + "::filecount=0");
        return options;
    }

    /** Where a JVM writes its collections, and what they came to. */
    private record GarbageLog(Path file) {
        String sentence() throws IOException {
            return Pauses.of(file).sentence();
        }
    }
}
