package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much of the machine others took while a suite ran, by the accounts in /proc. */
final class Disturbance {
    /** What others may take of the machine before a run counts as disturbed. */
    private static final double QUIET = 0.05;

    private final String loadAverage;
    private final long[] before = ticks();
    private final long ownBefore;

    Disturbance(long own) throws IOException {
        this.loadAverage = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        this.ownBefore = own + own();
    }

    /** A sentence for the header of a report. */
    String sentence(long ownPrograms) throws IOException {
        long[] after = ticks();
        double total = 0;
        for (int i = 0; i < 8; i++) {
            total += after[i] - before[i];
        }
        long busy = after[0] + after[1] + after[2] - before[0] - before[1] - before[2];
        double others = Math.max(0, (busy - (ownPrograms + own() - ownBefore)) / total);
        double stolen = (after[7] - before[7]) / total;
        String verdict = others + stolen < QUIET ? "quiet" : "**not quiet**";
        return String.format(
                Locale.ROOT,
                "While it ran, other programs took %.1f %% of the machine's CPU time, and %.1f %% was stolen by the host:"
                        + " it was %s. Load average at its start, that of a suite before it included: %s.",
                100 * others,
                100 * stolen,
                verdict,
                loadAverage);
    }

    /** user, nice, system, idle, iowait, irq, softirq, steal. */
    private static long[] ticks() throws IOException {
        String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+");
        long[] ticks = new long[8];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Long.parseLong(fields[i + 1]);
        }
        return ticks;
    }

    /** Ticks of this process and of its children that have ended. */
    private static long own() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 11; i < 15; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }
}
