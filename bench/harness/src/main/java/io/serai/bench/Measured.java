package io.serai.bench;

import io.serai.bench.load.Load;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the rounds of one contender came to. */
public record Measured(Contender contender, List<Round> rounds) {

    /**
     * One round.
     *
     * @param cpuMicros CPU time of the contender for each request
     * @param mib resident memory at its end
     */
    public record Round(Load.Result load, double cpuMicros, double mib) {}

    /** A column of the tables: how a figure is written, and which of its rounds is the best. */
    public enum Figure {
        CPU("CPU us/request", 1, Round::cpuMicros),
        RATE("requests/s", 0, round -> round.load().perSecond()),
        P50("p50 ms", 2, round -> round.load().p50()),
        P99("p99 ms", 1, round -> round.load().p99()),
        MEMORY("MiB", 0, Round::mib);

        private final String title;
        private final int digits;
        private final ToDoubleFunction<Round> of;

        Figure(String title, int digits, ToDoubleFunction<Round> of) {
            this.title = title;
            this.digits = digits;
            this.of = of;
        }

        public String title() {
            return title;
        }

        /** The round that was disturbed least. */
        double best(Stats stats) {
            return this == RATE ? stats.max() : stats.min();
        }
    }

    public Stats stats(Figure figure) {
        return Stats.of(rounds.stream().mapToDouble(figure.of).toArray());
    }

    /** Smallest (median) [largest]. */
    public String text(Figure figure) {
        return stats(figure).text(figure.digits);
    }

    /** The figure of the best round. */
    public double best(Figure figure) {
        return figure.best(stats(figure));
    }

    /** The best round of this contender by that of another. */
    public double ratio(Figure figure, Measured yardstick) {
        return best(figure) / yardstick.best(figure);
    }

    public long errors() {
        return rounds.stream().mapToLong(round -> round.load().errors()).sum();
    }

    public String name() {
        return contender.name();
    }
}
