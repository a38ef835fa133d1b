package io.serai.telemetry;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One line for each event: JSON for machines, text for people. Line breaks in messages are escaped in both. */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private volatile boolean json;

    void useJson(boolean wanted) {
        json = wanted;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(256);
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        if (json) {
            line.append("{\"time\":\"").append(Instant.ofEpochMilli(event.getTimeStamp()));
            line.append("\",\"log\":\"serai\",\"level\":\"").append(event.getLevel());
            field(line, "logger", event.getLoggerName());
            field(line, "message", event.getFormattedMessage());
            if (!trace.isEmpty()) {
                field(line, "stackTrace", trace);
            }
            return line.append("\"}\n").toString();
        }
        line.append(CLOCK.format(Instant.ofEpochMilli(event.getTimeStamp()))).append(' ');
        line.append(event.getLevel()).append(' ');
        JsonText.escape(line, event.getFormattedMessage(), true);
        line.append('\n');
        // Indented, so that a line break in the message of an exception cannot pass for an event.
        trace.lines().forEach(text -> {
            JsonText.escape(line.append("    "), text.strip(), true);
            line.append('\n');
        });
        return line.toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append("\",\"").append(name).append("\":\"");
        JsonText.escape(line, value, false);
    }
}
