package io.serai.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** What is known of standard output. */
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

    /** Whether colour is welcome (no-color.org). */
    static boolean isColoured() {
        return isTerminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }
}
