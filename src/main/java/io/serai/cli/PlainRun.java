package io.serai.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code run [DIR] [-P KEY=VALUE]... [--no-cache]}, the command line of nearly every start. The full parser reads
 * the same from annotations, which takes a tenth of a start, and its classes are too old for an archive; whatever is not
 * plain is left to it.
 */
final class PlainRun {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable Path folder;
    private boolean noCache;

    private PlainRun() {}

    /** The command; empty when the arguments are not plain, or wrong. */
    static Optional<RunCommand> of(String... arguments) {
        PlainRun run = new PlainRun();
        return run.read(arguments) ? Optional.of(run.command()) : Optional.empty();
    }

    private boolean read(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            return false;
        }
        for (int at = 1; at < arguments.length; at++) {
            String argument = arguments[at];
            boolean understood = argument.equals("-P")
                    ? ++at < arguments.length && setting(arguments[at])
                    : argument.equals("--no-cache") ? noCache() : folder(argument);
            if (!understood) {
                return false;
            }
        }
        return true;
    }

    private boolean noCache() {
        boolean first = !noCache;
        noCache = true;
        return first;
    }

    private boolean setting(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1 || !isPlain(pair)) {
            return false;
        }
        settings.put(pair.substring(0, equals), pair.substring(equals + 1));
        return true;
    }

    private boolean folder(String argument) {
        if (folder != null || !isPlain(argument)) {
            return false;
        }
        folder = Path.of(argument);
        return true;
    }

    /** Neither an option, nor a file of arguments, nor something in quotes. */
    private static boolean isPlain(String argument) {
        return !argument.isEmpty() && "-@\"'".indexOf(argument.charAt(0)) < 0;
    }

    private RunCommand command() {
        Path chosen = folder == null ? Path.of(".") : folder;
        return new RunCommand(new WorkspaceOptions(chosen, settings), new CacheOption(noCache));
    }
}
