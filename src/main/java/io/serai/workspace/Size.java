package io.serai.workspace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes, written {@code 512B}, {@code 64KB}, {@code 1MB} or {@code 2GB}; the units are powers of 1024.
 *
 * @param bytes 0 or more
 */
public record Size(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(B|KB|MB|GB)");
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");

    /**
     * Reads a size with its unit.
     *
     * @throws IllegalArgumentException with the expected form
     */
    public static Size parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected a size such as 64KB, 1MB or 2GB");
        }
        long amount = Long.parseLong(matcher.group(1));
        long unit = unit(matcher.group(2));
        if (amount > Long.MAX_VALUE / unit) {
            throw new IllegalArgumentException("expected a size of less than 8 billion GB");
        }
        return new Size(amount * unit);
    }

    private static long unit(String name) {
        return 1L << 10 * UNITS.indexOf(name);
    }

    /** The size as an int, for buffers and decoders; larger ones are cut to the largest int. */
    public int intBytes() {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        for (String unit : new String[] {"GB", "MB", "KB"}) {
            long one = unit(unit);
            if (bytes >= one && bytes % one == 0) {
                return bytes / one + unit;
            }
        }
        return bytes + "B";
    }
}
