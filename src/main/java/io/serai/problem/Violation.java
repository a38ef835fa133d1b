package io.serai.problem;

import org.jspecify.annotations.Nullable;

/**
 * One of several reasons why a request was refused, an entry of {@code errors}.
 *
 * @param detail what is expected, for example "must be an integer"
 * @param in for a parameter: path, query, header or cookie
 * @param name for a parameter: its name
 * @param pointer for a body, and in a parameter of JSON: JSON Pointer fragment such as {@code #/items/0/quantity}
 */
public record Violation(
        String detail,
        @Nullable String in,
        @Nullable String name,
        @Nullable String pointer) {
    /** A violation by a parameter. */
    public static Violation ofParameter(String in, String name, String detail) {
        return new Violation(detail, in, name, null);
    }
}
