package io.serai.gateway.generation;

import io.serai.workspace.Default;
import io.serai.workspace.NeedsRestart;

/**
 * Logs on standard output.
 *
 * @param format {@code text}, {@code json}, or {@code auto}: text on a terminal, JSON otherwise
 * @param level of what is told on standard error by Serai and by the routes; {@code debug} also names the header fields
 *     that do not reach a route
 * @param access whether a line is written for each request
 */
public record LogSettings(
        @NeedsRestart @Default("auto") Format format,
        @NeedsRestart @Default("info") Level level,
        @NeedsRestart @Default("true") boolean access) {
    /** From what on events are told. */
    public enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /** Forms of log lines. */
    public enum Format {
        AUTO,
        TEXT,
        JSON
    }
}
