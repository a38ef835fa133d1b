package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Says what a schema is in a word or two. */
final class TypeText {
    private TypeText() {}

    static String of(JsonNode schema) {
        if (schema.has("items")) {
            return "array of " + of(schema.path("items"));
        }
        String target = RenamedComponents.target(schema);
        if (!target.isEmpty()) {
            return target;
        }
        for (JsonNode way : schema.path("anyOf")) {
            if (!way.path("type").asText().equals("null") && !schema.has("x-xsd-type")) {
                return of(way);
            }
        }
        return plain(schema);
    }

    private static String plain(JsonNode schema) {
        if (schema.has("x-xsd-type")) {
            return schema.path("x-xsd-type").asText();
        }
        if (schema.has("contentEncoding")) {
            return "base64Binary";
        }
        return switch (schema.path("format").asText()) {
            case "int32" -> "int";
            case "int64" -> "long";
            default -> json(schema.path("type"));
        };
    }

    private static String json(JsonNode type) {
        String name = type instanceof ArrayNode types ? types.path(0).asText() : type.asText();
        return name.isEmpty() ? "anything" : name;
    }
}
