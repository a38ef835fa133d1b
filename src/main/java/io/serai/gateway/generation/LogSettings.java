package io.serai.gateway.generation;

import io.serai.workspace.Default;
import io.serai.workspace.NeedsRestart;

/**
 * Logs on standard output.
 *
 * @param format {@code text}, {@code json}, or {@code auto}: text on a terminal, JSON otherwise
 * @param access whether a line is written for each request
 */
public record LogSettings(
        @NeedsRestart @Default("auto") Format format,
        @NeedsRestart @Default("true") boolean access) {
    /** Forms of log lines. */
    public enum Format {
        AUTO,
        TEXT,
        JSON
    }
}
