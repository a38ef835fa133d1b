package io.serai.gateway.lint;

import java.util.Locale;

/** Words for what Camel throws. */
public final class Reasons {
    private Reasons() {}

    /** The message of the innermost cause that has one, as a sentence without its full stop. */
    public static String of(Throwable error) {
        Throwable deepest = error;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                deepest = cause;
            }
        }
        String message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : sentence(message);
    }

    /** One line in lower case at its start, without a full stop at its end. */
    public static String sentence(String message) {
        String line = message.strip().lines().findFirst().orElse("").strip();
        if (line.endsWith(".")) {
            line = line.substring(0, line.length() - 1);
        }
        boolean word =
                line.length() > 1 && Character.isUpperCase(line.charAt(0)) && Character.isLowerCase(line.charAt(1));
        return word ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) : line;
    }
}
