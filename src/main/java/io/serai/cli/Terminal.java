package io.serai.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is known of standard output and error. */
final class Terminal {
    private Terminal() {}

    /** Whether a person reads it. Since Java 22 there is a console also when output is redirected, and it knows. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Whether a person reads standard error. Java does not know; Linux does. */
    static boolean isErrorTerminal() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            return Files.readSymbolicLink(error).toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminal();
        }
    }

    /** Whether colour is welcome (no-color.org). */
    static boolean isColoured() {
        return isTerminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }
}
