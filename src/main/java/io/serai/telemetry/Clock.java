package io.serai.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of log lines in ISO 8601 with milliseconds; the text of a second is made once. */
final class Clock {
    private static volatile Second current = new Second(0);

    private Clock() {}

    static StringBuilder append(StringBuilder line) {
        long now = System.currentTimeMillis();
        Second second = current;
        if (second.number != now / 1000) {
            second = new Second(now / 1000);
            current = second;
        }
        int millis = (int) (now % 1000);
        line.append(second.text).append('.');
        return line.append((char) ('0' + millis / 100))
                .append((char) ('0' + millis / 10 % 10))
                .append((char) ('0' + millis % 10))
                .append('Z');
    }

    private static final class Second {
        private final long number;
        private final String text;

        private Second(long number) {
            this.number = number;
            String full = Instant.ofEpochSecond(number)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            this.text = full.substring(0, full.length() - 1);
        }
    }
}
