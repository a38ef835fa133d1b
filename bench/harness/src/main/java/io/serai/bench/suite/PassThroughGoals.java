package io.serai.bench.suite;

import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Jdk;
import io.serai.bench.Lab;
import io.serai.bench.Measured;
import io.serai.bench.Measured.Figure;
import io.serai.bench.OtherGateways;
import io.serai.bench.Report;

/** What Serai is to reach when it passes 1 KB through. */
final class PassThroughGoals {
    private final Outcome outcome;
    private final Jdk virtual;
    private final String on;

    PassThroughGoals(Outcome outcome, Lab lab) {
        this.outcome = outcome;
        this.virtual = lab.newerJdk().orElse(lab.jdk());
        this.on = lab.newerJdk().map(jdk -> ", " + jdk).orElse("");
    }

    void report(Report report) {
        atMost(report, 1.25, "pass-through, one `backend:` step", PassThrough.FORWARD, Contenders.VERTX);
        atMost(report, 1.00, "pass-through, one `backend:` step", PassThrough.FORWARD, OtherGateways.MEMBRANE);
        atMost(report, 0.45, "pass-through, one `backend:` step", PassThrough.FORWARD, OtherGateways.SPRING);
        atMost(report, 1.60, "three steps on the event loop", PassThrough.STEPS, Contenders.VERTX);
        atMost(report, 2.00, "blocking route, " + virtual, PassThrough.BLOCKING + on, Contenders.VERTX + on);
        atMost(report, 0.45, "`http:` step", PassThrough.HTTP, OtherGateways.CAMEL);
        rate(report);
    }

    private void atMost(Report report, double limit, String work, String name, String yardstick) {
        outcome.of(name).ifPresent(measured -> outcome.of(yardstick)
                .ifPresent(other -> report.goal(
                        Goal.atMost(limit, work, "x CPU of " + yardstick, measured.ratio(Figure.CPU, other)))));
    }

    private void rate(Report report) {
        Measured vertx = outcome.of(Contenders.VERTX).orElseThrow();
        outcome.of(PassThrough.FORWARD)
                .ifPresent(measured -> report.goal(Goal.atLeast(
                        0.75,
                        "pass-through, requests/s of the machine",
                        "x " + Contenders.VERTX,
                        measured.ratio(Figure.RATE, vertx))));
    }
}
