package io.serai.telemetry;

import io.serai.exchange.Call;
import io.serai.exchange.Operation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The forms of an access-log line: JSON for machines, text for a terminal. Queries, headers and bodies are left out. */
public final class AccessLine {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final int MAX_PATH = 512;

    private AccessLine() {}

    /** One JSON object on a line of its own. */
    public static void json(Observation seen, StringBuilder line) {
        Call call = seen.call();
        Operation operation = call.operation();
        Clock.append(line.append("{\"time\":\"")).append("\",\"log\":\"access\"");
        text(line, "requestId", call.requestId());
        text(line, "traceId", call.trace().traceId());
        text(line, "api", operation == null ? "" : operation.api());
        text(line, "operation", operation == null ? "" : operation.id());
        text(line, "method", call.request().method().name());
        text(line, "path", path(call));
        number(line, "status", seen.status());
        text(line, "problem", seen.problem());
        number(line, "bytes", seen.bytes());
        millis(line, "durationMs", seen.nanos());
        millis(line, "backendMs", call.backendNanos());
        text(line, "client", call.client());
        line.append("}\n");
    }

    /** One line for people, with its end. */
    public static void text(Observation seen, StringBuilder line) {
        Call call = seen.call();
        Operation operation = call.operation();
        line.append(CLOCK.format(Instant.now())).append(' ');
        line.append(call.request().method().name()).append(' ');
        JsonText.escape(line, path(call), true);
        line.append(' ').append(seen.status()).append(' ').append(seen.bytes()).append("B ");
        decimal(line, seen.nanos()).append("ms");
        if (call.backendNanos() > 0) {
            decimal(line.append(" (").append(call.backendName()).append(' '), call.backendNanos())
                    .append("ms)");
        }
        line.append(' ').append(operation == null ? "-" : operation.name());
        if (!seen.problem().isEmpty()) {
            line.append(' ').append(seen.problem());
        }
        line.append(' ')
                .append(call.client())
                .append(' ')
                .append(call.requestId())
                .append('\n');
    }

    private static String path(Call call) {
        String uri = call.request().uri();
        int question = uri.indexOf('?');
        int end = Math.min(question < 0 ? uri.length() : question, MAX_PATH);
        return uri.substring(0, end);
    }

    private static void text(StringBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.append(",\"").append(name).append("\":\"");
            JsonText.escape(line, value, false);
            line.append('"');
        }
    }

    private static void number(StringBuilder line, String name, long value) {
        line.append(",\"").append(name).append("\":").append(value);
    }

    private static void millis(StringBuilder line, String name, long nanos) {
        decimal(line.append(",\"").append(name).append("\":"), nanos);
    }

    /** Milliseconds with three decimals. */
    private static StringBuilder decimal(StringBuilder line, long nanos) {
        long micros = nanos / 1000;
        line.append(micros / 1000).append('.');
        long rest = micros % 1000;
        return line.append(rest < 100 ? rest < 10 ? "00" : "0" : "").append(rest);
    }
}
