package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;

/** The finding for a placeholder of a route that has no value. */
final class UnresolvedPlaceholder {
    private UnresolvedPlaceholder() {}

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
