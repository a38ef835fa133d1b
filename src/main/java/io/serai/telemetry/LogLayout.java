package io.serai.telemetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** One line for each event: JSON for machines, text for people. Line breaks in messages are escaped in both. */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /** Shorter values are words that occur anyway. */
    private static final int SHORTEST_SECRET = 6;

    private volatile boolean json;
    private volatile List<String> secrets = List.of();

    void useJson(boolean wanted) {
        json = wanted;
    }

    void hide(Collection<String> values) {
        secrets = values.stream()
                .filter(value -> value.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(256);
        String message = masked(event.getFormattedMessage());
        String trace =
                event.getThrowableProxy() == null ? "" : masked(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        if (json) {
            line.append("{\"time\":\"").append(Instant.ofEpochMilli(event.getTimeStamp()));
            line.append("\",\"log\":\"serai\",\"level\":\"").append(event.getLevel());
            field(line, "logger", event.getLoggerName());
            field(line, "message", message);
            if (!trace.isEmpty()) {
                field(line, "stackTrace", trace);
            }
            return line.append("\"}\n").toString();
        }
        line.append(CLOCK.format(Instant.ofEpochMilli(event.getTimeStamp()))).append(' ');
        line.append(event.getLevel()).append(' ');
        JsonText.escape(line, message, true);
        line.append('\n');
        // Indented, so that a line break in the message of an exception cannot pass for an event.
        trace.lines().forEach(text -> {
            JsonText.escape(line.append("    "), text.strip(), true);
            line.append('\n');
        });
        return line.toString();
    }

    private String masked(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, "***");
        }
        return shown;
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append("\",\"").append(name).append("\":\"");
        JsonText.escape(line, value, false);
    }
}
