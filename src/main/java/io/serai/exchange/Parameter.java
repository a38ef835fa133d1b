package io.serai.exchange;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parameter an operation declares (OpenAPI, Parameter Object).
 *
 * @param name as declared; header names compare without case
 * @param location where it stands in the request
 * @param required whether a request without it is refused
 * @param type the JSON type of its schema, or {@code string} when it has none
 * @param fallback the default of its schema, or null
 */
public record Parameter(
        String name,
        Location location,
        boolean required,
        String type,
        @Nullable Object fallback) {

    /** Variable names with a meaning of their own; parameters of these names are in {@code parameters} alone. */
    public static final Set<String> RESERVED_VARIABLES = Set.of("parameters", "client", "claims", "operation");

    /** Where a parameter stands. */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE;

        /** The word of the contract, for example {@code query}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether the route gets it as an exchange variable of its own name. Names with a colon reach other repositories
     * and names with a dot are read as a path, so these are in the map {@code parameters} only, as are reserved names.
     */
    public boolean isVariable() {
        return location != Location.HEADER
                && name.indexOf(':') < 0
                && name.indexOf('.') < 0
                && !RESERVED_VARIABLES.contains(name);
    }
}
