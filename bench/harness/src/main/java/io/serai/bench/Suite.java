package io.serai.bench;

import java.io.IOException;

/** Something to be measured. */
public interface Suite {
    /**
     * Measures and reports.
     *
     * @param rounds how often each figure is taken, in turn with those it is compared with
     * @param seconds length of one round of load
     */
    void run(Lab lab, Report report, int rounds, int seconds) throws IOException, InterruptedException;

    /** Rounds, when nothing else is asked for. */
    default int rounds() {
        return 3;
    }

    /** Seconds of a round, when nothing else is asked for. */
    default int seconds() {
        return 8;
    }
}
