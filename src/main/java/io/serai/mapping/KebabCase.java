package io.serai.mapping;

import java.util.Locale;

/** Names of XML as segments of addresses: {@code GetOpenOrders} as {@code get-open-orders}. */
public final class KebabCase {
    private KebabCase() {}

    /**
     * A name in lower case, its words joined by dashes.
     *
     * @param otherwise when there is no letter and no digit in it
     */
    public static String of(String name, String otherwise) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .replaceAll("[^A-Za-z0-9]+", "-");
        String kebab = words.toLowerCase(Locale.ROOT).replaceAll("^-+|-+$", "");
        return kebab.isEmpty() ? otherwise : kebab;
    }
}
