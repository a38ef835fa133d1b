package io.serai.workspace;

/**
 * One key with its text, as it was found.
 *
 * @param key for example {@code serai.http.port}
 * @param text the value before its placeholders are replaced
 * @param position where it was found; the file is {@code -P} or {@code environment} for overriding values
 */
public record Setting(String key, String text, Position position) {
    /** Whether the value comes from the environment or the command line and not from the workspace. */
    public boolean overrides() {
        return position.line() == 0;
    }
}
