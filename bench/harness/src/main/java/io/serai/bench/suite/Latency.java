package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Contenders;
import io.serai.bench.Goal;
import io.serai.bench.Lab;
import io.serai.bench.Measured.Figure;
import io.serai.bench.OtherGateways;
import io.serai.bench.Progress;
import io.serai.bench.Report;
import io.serai.bench.Suite;
import io.serai.bench.load.ClosedLoop;
import io.serai.bench.load.OpenLoop;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Latency at half of the requests a second that Serai can serve, at the same fixed rate for all. */
public final class Latency implements Suite {
    private static final int CONNECTIONS = 64;

    @Override
    public void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException {
        Contenders start = new Contenders(lab, lab.upstream());
        Field field = new Field(report);
        field.add(() -> start.vertx("/json/x"));
        Optional<Contender> serai = field.add(() -> PassThrough.serai(start, PassThrough.FORWARD, "/forward/json"));
        new Peers(field, new OtherGateways(start), "/json/x", report).add(OtherGateways.NGINX);
        List<Contender> contenders = Answers.that(body -> body.length() == 1024, field.contenders(), report);
        int rate = half(serai.orElseThrow(() -> new IOException("Serai does not start")), seconds);
        report.say("Requests of 1 KB at a fixed rate of " + rate + " a second over " + CONNECTIONS
                + " connections, half of"
                + " what Serai serves the same clients as fast as they can; " + rounds + " rounds of " + seconds
                + " s in turn: smallest (median) [largest]. A request's time counts from the moment it was due, so a"
                + " stall counts for every request that it delays.");
        Outcome outcome = Comparison.by(
                        (address, length) -> OpenLoop.run(address, CONNECTIONS, rate, length),
                        report,
                        Math.max(4, seconds))
                .run(contenders, rounds, seconds);
        report.table(outcome.figures());
        report.say("The best rounds as ratios:");
        report.table(outcome.ratios(Contenders.VERTX, OtherGateways.NGINX));
        outcome.of(PassThrough.FORWARD)
                .ifPresent(measured -> report.goal(Goal.atMost(
                        1.5,
                        "latency at " + rate + " requests/s, half of its most",
                        "x p99 of " + Contenders.VERTX,
                        measured.ratio(Figure.P99, outcome.of(Contenders.VERTX).orElseThrow()))));
    }

    private static int half(Contender serai, int seconds) throws InterruptedException {
        Progress.say("looking for the most that Serai serves");
        ClosedLoop clients = new ClosedLoop();
        clients.run(serai.address(), CONNECTIONS, Math.max(6, seconds));
        double most = 0;
        for (int i = 0; i < 2; i++) {
            most = Math.max(
                    most,
                    clients.run(serai.address(), CONNECTIONS, Math.max(3, seconds / 2))
                            .perSecond());
        }
        return (int) (most / 200) * 100;
    }
}
