package io.serai.workspace;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations with their unit in the value: {@code 250ms}, {@code 5s}, {@code 2m}, {@code 1h}. */
public final class Units {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    /** Timers count milliseconds in an int. */
    private static final Duration LONGEST = Duration.ofDays(24);

    private Units() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException with the expected form
     */
    public static Duration duration(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected a duration such as 250ms, 5s or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration duration = of(amount, matcher.group(2));
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expected a duration of at most " + LONGEST.toDays() + "d");
        }
        return duration;
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** The duration in the form {@link #duration} reads. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
