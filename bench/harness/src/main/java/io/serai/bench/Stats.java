package io.serai.bench;

import java.util.Locale;

/** Smallest, middle and largest of some figures. */
public record Stats(double min, double median, double max) {
    public static Stats of(double[] figures) {
        double[] sorted = figures.clone();
        java.util.Arrays.sort(sorted);
        return new Stats(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** The same in another unit. */
    public Stats times(double factor) {
        return new Stats(min * factor, median * factor, max * factor);
    }

    /** As {@code min (median) [max]}, with so many digits behind the point; a dash when there was nothing to count. */
    public String text(int digits) {
        if (!Double.isFinite(min)) {
            return "-";
        }
        String figure = "%." + digits + "f";
        return String.format(Locale.ROOT, figure + " (" + figure + ") [" + figure + "]", min, median, max);
    }
}
