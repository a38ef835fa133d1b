package io.serai.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.SafeJson;
import java.util.Map;

/**
 * What clients have to know of the keys of the mapping, in words of JSON Schema: the words for codes, the value that stands
 * for one that is left out, that a value may be null, and how dates are written.
 */
final class PublishedSchema {
    /** XML Schema leaves the time zone open, where the formats of JSON Schema ask for it or forbid it. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "dateTime", "2026-03-14T08:30:00Z",
            "date", "2026-03-14",
            "time", "08:30:00",
            "duration", "P1DT2H",
            "gYear", "2026",
            "gYearMonth", "2026-03");

    private final boolean nullable;

    /** For contracts of this version: OpenAPI 3.0 says {@code nullable}, 3.1 has a type for null. */
    PublishedSchema(String version) {
        this.nullable = version.startsWith("3.0");
    }

    /** Adds it to a schema that still has the keys. */
    void tell(ObjectNode schema) {
        if (schema.path("x-xml-values").isObject() && !schema.has("enum")) {
            words(schema);
        }
        if (schema.path("x-xml-default").isValueNode() && !schema.has("default")) {
            fallback(schema);
        }
        boolean empty = schema.path("x-xml-empty-scalar").asText().equals("null")
                || schema.path("x-xml-invalid").asText().equals("null");
        if (empty) {
            allowNull(schema);
        }
        String example = EXAMPLES.get(schema.path("x-xsd-type").asText());
        if (example != null && !schema.has("description")) {
            schema.put(
                    "description", schema.path("x-xsd-type").asText() + " of XML Schema, for example " + example + ".");
        }
    }

    private void words(ObjectNode schema) {
        ArrayNode words = schema.putArray("enum");
        schema.path("x-xml-values").forEach(word -> {
            if (!has(words, word)) {
                words.add(word);
            }
        });
        if (mayBeNull(schema)) {
            words.addNull();
        }
    }

    private static boolean has(ArrayNode words, JsonNode word) {
        for (JsonNode one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeNull(ObjectNode schema) {
        return schema.path("nullable").asBoolean()
                || schema.path("type").toString().contains("\"null\"");
    }

    /** The words of a code list are texts; other values are what their type says. */
    private static void fallback(ObjectNode schema) {
        JsonNode given = schema.get("x-xml-default");
        JsonNode word = schema.path("x-xml-values").path(given.asText());
        String type = schema.path("type").asText();
        if (word.isTextual()) {
            schema.set("default", word);
        } else if (type.equals("string")) {
            schema.put("default", given.asText());
        } else if (type.equals("integer") || type.equals("number") || type.equals("boolean")) {
            literal(schema, given.asText());
        }
    }

    private static void literal(ObjectNode schema, String text) {
        try {
            schema.set("default", SafeJson.mapper().readTree(text));
        } catch (JsonProcessingException e) {
            // A form that only XML has, such as +5: clients need not see it.
            schema.remove("default");
        }
    }

    private void allowNull(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isTextual() || mayBeNull(schema)) {
            return;
        }
        if (nullable) {
            schema.put("nullable", true);
        } else {
            schema.putArray("type").add(type.asText()).add("null");
        }
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
    }
}
