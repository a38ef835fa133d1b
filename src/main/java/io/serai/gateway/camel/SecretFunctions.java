package io.serai.gateway.camel;

import io.serai.workspace.Placeholders;
import java.util.function.Function;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesFunction;
import org.jspecify.annotations.Nullable;

/** {@code {{env:NAME}}} and {@code {{file:path}}} in routes mean what they mean in settings. */
final class SecretFunctions {
    private SecretFunctions() {}

    static void addTo(PropertiesComponent properties, Placeholders placeholders) {
        properties.addPropertiesFunction(function("env", placeholders::environment));
        properties.addPropertiesFunction(function("file", placeholders::file));
    }

    private static PropertiesFunction function(String name, Function<String, @Nullable String> lookup) {
        return new PropertiesFunction() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public @Nullable String apply(String remainder) {
                return lookup.apply(remainder);
            }
        };
    }
}
