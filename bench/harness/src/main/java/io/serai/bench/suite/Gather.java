package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Jdk;
import io.serai.bench.Lab;
import io.serai.bench.Measured;
import io.serai.bench.Measured.Figure;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Scatter-gather of three backends of 100 ms, 64 connections: how much longer it takes than one branch. */
public final class Gather implements Suite {
    private static final String NAME = "Serai, three branches";

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        Field field = new Field(report);
        field.add(() -> start.direct("/slow/100/x"));
        field.add(() -> serai(start));
        Optional<Jdk> newer = lab.newerJdk();
        if (newer.isPresent()) {
            field.add(() -> serai(start.on(newer.get())));
        }
        List<Contender> contenders =
                Answers.that(body -> body.length() == 1024 || isWhole(body), field.contenders(), report);
        report.say("Scatter-gather of three backends of 100 ms, 64 connections, " + rounds + " rounds of " + seconds
                + " s in turn: smallest (median) [largest]; `direct` is one branch, asked without a gateway.");
        Outcome outcome =
                Comparison.closedLoop(lab, report, 64, Math.max(4, seconds)).run(contenders, rounds, seconds);
        report.table(outcome.figures());
        Measured direct = outcome.of("direct").orElseThrow();
        goal(outcome, start.named(NAME), direct, report);
        newer.ifPresent(jdk -> goal(outcome, start.on(jdk).named(NAME), direct, report));
    }

    private static void goal(Outcome outcome, String name, Measured direct, Report report) {
        outcome.of(name)
                .map(serai -> Goal.atMost(
                        1.05,
                        "scatter-gather, 3 backends of 100 ms" + name.substring(NAME.length()),
                        "x p50 of one branch",
                        serai.ratio(Figure.P50, direct)))
                .ifPresent(report::goal);
    }

    private static boolean isWhole(String body) {
        return body.length() > 3 * 1024
                && List.of("product", "price", "stock").stream().allMatch(part -> body.contains('"' + part + '"'));
    }

    private static Contender serai(Contenders start) throws IOException, InterruptedException {
        return start.serai(NAME, "bench/workspaces/gather", "/bench/v1/gather/100/json", Lab.JVM);
    }
}
