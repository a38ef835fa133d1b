package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the fixed and the default value of an element or attribute into its schema, when it is one of a plain type. */
final class GivenValue {
    private GivenValue() {}

    /**
     * Writes them.
     *
     * @param fixed the only value; null for any
     * @param otherwise what an empty element, or an attribute that is not there, means; null for nothing
     * @param nillable whether null is a value as well
     */
    static void put(ObjectNode schema, @Nullable String fixed, @Nullable String otherwise, boolean nillable) {
        JsonNode only = value(schema, fixed);
        JsonNode usual = value(schema, otherwise);
        if (only != null && nillable) {
            schema.putArray("enum").add(only);
        } else if (only != null) {
            schema.remove("enum");
            schema.set("const", only);
        } else if (usual != null) {
            schema.set("default", usual);
        }
    }

    private static @Nullable JsonNode value(ObjectNode schema, @Nullable String text) {
        if (text == null || schema.has("$ref") || schema.has("contentEncoding")) {
            return null;
        }
        return switch (schema.path("type").asText()) {
            case "string" -> TextNode.valueOf(schema.has("x-xsd-type") ? text.strip() : text);
            case "boolean" -> BooleanNode.valueOf(text.strip().matches("true|1"));
            case "integer", "number" -> number(text.strip());
            default -> null;
        };
    }

    private static @Nullable JsonNode number(String text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
