package io.serai.bench;

/** Tells on standard error what a long run is at. */
public final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    /** Prints a line with the time since the start. */
    public static void say(String text) {
        long seconds = (System.nanoTime() - START) / 1_000_000_000;
        System.err.printf("%3d:%02d %s%n", seconds / 60, seconds % 60, text);
    }
}
