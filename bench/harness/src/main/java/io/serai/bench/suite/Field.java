package io.serai.bench.suite;

import io.serai.bench.Contender;
import io.serai.bench.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Those who start in a comparison; one that does not start is reported, and the others go on. */
final class Field {
    /** Starts one contender. */
    interface Start {
        Contender now() throws IOException, InterruptedException;
    }

    private final Report report;
    private final List<Contender> contenders = new ArrayList<>();

    Field(Report report) {
        this.report = report;
    }

    /** Starts a contender. */
    Optional<Contender> add(Start start) throws InterruptedException {
        try {
            Contender contender = start.now();
            contenders.add(contender);
            return Optional.of(contender);
        } catch (IOException e) {
            report.failure(
                    String.valueOf(e.getMessage()).lines().limit(5).toList().toString());
            return Optional.empty();
        }
    }

    List<Contender> contenders() {
        return List.copyOf(contenders);
    }
}
