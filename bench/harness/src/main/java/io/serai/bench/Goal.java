package io.serai.bench;

import java.util.Locale;

/**
 * A figure that Serai is to reach, and what was measured.
 *
 * @param work what is done
 * @param unit of both figures, for example {@code x plain Vert.x proxy}
 * @param atMost whether the limit is the largest that is good; otherwise the smallest
 */
public record Goal(String work, String unit, double measured, double limit, boolean atMost) {

    /** A figure that must not be larger. */
    public static Goal atMost(double limit, String work, String unit, double measured) {
        return new Goal(work, unit, measured, limit, true);
    }

    /** A figure that must not be smaller. */
    public static Goal atLeast(double limit, String work, String unit, double measured) {
        return new Goal(work, unit, measured, limit, false);
    }

    boolean isMet() {
        return atMost ? measured <= limit : measured >= limit;
    }

    java.util.List<String> row() {
        String sign = atMost ? "<= " : ">= ";
        // A figure that misses its limit by less than its last digit shows one more.
        String figure = !isMet() && text(measured).equals(text(limit))
                ? String.format(Locale.ROOT, "%.4f", measured)
                : text(measured);
        return java.util.List.of(work, figure + " " + unit, sign + text(limit), isMet() ? "yes" : "**no**");
    }

    private static String text(double figure) {
        return String.format(Locale.ROOT, figure >= 20 ? "%.0f" : "%.2f", figure);
    }
}
