package io.serai.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the log of a JVM's collector says of its pauses.
 *
 * @param total milliseconds
 * @param longest milliseconds
 * @param seconds of life of the JVM
 */
record Pauses(int count, double total, double longest, double seconds) {
    private static final Pattern PAUSE = Pattern.compile("\\[([\\d.]+)s\\].*Pause.* ([\\d.]+)ms");

    static Pauses of(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        int count = 0;
        double total = 0;
        double longest = 0;
        double seconds = 0;
        for (String line : lines) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                double millis = Double.parseDouble(pause.group(2));
                count++;
                total += millis;
                longest = Math.max(longest, millis);
                seconds = Double.parseDouble(pause.group(1));
            }
        }
        return new Pauses(count, total, longest, seconds);
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%d in %.0f s, together %.2f %% of the time, the longest %.1f ms",
                count,
                seconds,
                seconds == 0 ? 0 : total / seconds / 10,
                longest);
    }
}
