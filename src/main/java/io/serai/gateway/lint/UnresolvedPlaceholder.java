package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/** The finding for a placeholder of a route that has no value. */
final class UnresolvedPlaceholder {
    private static final Pattern FAILURE =
            Pattern.compile("Property with key \\[([^]]+)] (?:not found|using function)");

    private UnresolvedPlaceholder() {}

    /** The placeholder because of which Camel failed. */
    static Optional<String> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher matcher = FAILURE.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    static Finding finding(Position position, String placeholder, CamelContext camel) {
        boolean secret = placeholder.startsWith("env:") || placeholder.startsWith("file:");
        if (secret) {
            return Finding.of(Rule.SECRET_MISSING, position, "'{{" + placeholder + "}}' cannot be read")
                    .expecting(
                            placeholder.startsWith("env:")
                                    ? "expected this variable to be set"
                                    : "expected a readable file of this path");
        }
        String key = placeholder.split(":", 2)[0].strip();
        Properties known = camel.getPropertiesComponent().loadProperties();
        return Finding.of(Rule.PLACEHOLDER_UNRESOLVED, position, "'{{" + placeholder + "}}' has no value")
                .expecting("expected this key in application.properties")
                .suggesting(key, List.copyOf(known.stringPropertyNames()));
    }
}
