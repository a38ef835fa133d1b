package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** How numbers are published: not every client can hold the digits of a decimal or a long. */
public enum Numbers {
    /** As JSON numbers, with all their digits. */
    EXACT,
    /** As strings where a double-precision float, all that JavaScript has, would lose digits. */
    STRING_IF_UNSAFE,
    /** As strings, all of them. */
    STRING;

    private static final BigDecimal SAFE = BigDecimal.valueOf((1L << 53) - 1);
    private static final Set<String> SMALL =
            Set.of("int32", "int", "byte", "short", "unsignedByte", "unsignedShort", "unsignedInt");

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that is called so; null when none is. */
    public static @org.jspecify.annotations.Nullable Numbers named(String name) {
        for (Numbers one : values()) {
            if (one.toString().equals(name)) {
                return one;
            }
        }
        return null;
    }

    /** Rewrites the schemas of a contract. */
    void publish(ObjectNode contract) {
        if (this != EXACT) {
            walk(contract.path("paths"));
            contract.path("components").path("schemas").properties().forEach(schema -> {
                // Of HTTP, not of the service.
                if (!schema.getKey().equals("Problem")) {
                    walk(schema.getValue());
                }
            });
        }
    }

    private void walk(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            if (isNumber(schema) && (this == STRING || isUnsafe(schema))) {
                NumberAsString.rewrite(schema);
            } else if (this == STRING && isFloat(schema)) {
                NumberAsString.rewriteFloat(schema);
            }
        }
        node.forEach(this::walk);
    }

    private static boolean isNumber(ObjectNode schema) {
        String type = type(schema);
        return type.equals("integer") || type.equals("number");
    }

    static String type(ObjectNode schema) {
        JsonNode type = schema.path("type");
        return type instanceof ArrayNode types ? types.path(0).asText() : type.asText();
    }

    private static boolean isFloat(ObjectNode schema) {
        return schema.path("x-xsd-type").asText().matches("float|double")
                && schema.path("anyOf").isArray();
    }

    private static boolean isUnsafe(ObjectNode schema) {
        String kind = schema.path("x-xsd-type").asText(schema.path("format").asText());
        if (type(schema).equals("number")) {
            return !kind.matches("float|double");
        }
        return !SMALL.contains(kind)
                && !(isWithin(schema, "minimum", "exclusiveMinimum")
                        && isWithin(schema, "maximum", "exclusiveMaximum"));
    }

    private static boolean isWithin(ObjectNode schema, String bound, String open) {
        JsonNode limit = schema.has(bound) ? schema.path(bound) : schema.path(open);
        return limit.isNumber() && limit.decimalValue().abs().compareTo(SAFE) <= 0;
    }
}
