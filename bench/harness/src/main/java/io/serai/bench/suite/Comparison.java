package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Lab;
import io.serai.bench.Measured;
import io.serai.bench.Progress;
import io.serai.bench.Report;
import io.serai.bench.load.Load;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads contenders in turn (A, B, A, B, ...), so that whatever disturbs the machine disturbs all of them. */
final class Comparison {
    /** What one round of load does with an address. */
    interface Clients {
        Load.Result ask(URI address, int seconds) throws IOException, InterruptedException;
    }

    private final Clients clients;
    private final int warmUp;
    private final Report report;
    private final Set<String> tolerated = new HashSet<>();

    private Comparison(Clients clients, int warmUp, Report report) {
        this.clients = clients;
        this.warmUp = warmUp;
        this.report = report;
    }

    /** Over so many connections, each of which asks again as soon as it is answered. */
    static Comparison closedLoop(Lab lab, Report report, int connections, int warmUp) {
        return new Comparison((address, seconds) -> lab.load().run(address, connections, seconds), warmUp, report);
    }

    /** By clients of another kind. */
    static Comparison by(Clients clients, Report report, int warmUp) {
        return new Comparison(clients, warmUp, report);
    }

    /** A peer whose errors are a finding, and no failure of the run. */
    Comparison tolerating(String name) {
        tolerated.add(name);
        return this;
    }

    /** Warms all of them up, then measures round after round. */
    Outcome run(List<Contender> contenders, int rounds, int seconds) throws IOException, InterruptedException {
        Map<Contender, List<Measured.Round>> figures = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            Progress.say("warming up " + contender.name());
            clients.ask(contender.address(), warmUp);
            figures.put(contender, new ArrayList<>());
        }
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                Progress.say("round " + round + " of " + rounds + ": " + contender.name());
                figures.get(contender).add(round(contender, seconds));
            }
        }
        Outcome outcome = new Outcome();
        figures.forEach((contender, all) -> outcome.add(new Measured(contender, all)));
        outcome.errors(tolerated).forEach(report::failure);
        return outcome;
    }

    private Measured.Round round(Contender contender, int seconds) throws IOException, InterruptedException {
        long before = contender.program().cpuMicros();
        Load.Result load = clients.ask(contender.address(), seconds);
        double cpu = contender.program().cpuMicros() - before;
        return new Measured.Round(
                load, cpu / load.requests(), contender.program().residentMib());
    }
}
