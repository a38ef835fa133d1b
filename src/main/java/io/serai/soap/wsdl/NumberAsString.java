package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes a string of the schema of a number; {@code x-xsd-type} says from then on which number it holds. */
final class NumberAsString {
    private static final String DECIMAL = "-?[0-9]+(?:\\.[0-9]+)?";

    /** What means nothing for strings. */
    private static final List<String> BOUNDS =
            List.of("format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

    private NumberAsString() {}

    /** Of an integer or a decimal number. */
    static void rewrite(ObjectNode schema) {
        boolean whole = Numbers.type(schema).equals("integer");
        String xsd = xsdType(schema, whole);
        schema.remove(BOUNDS);
        JsonNode type = schema.path("type");
        if (type instanceof ArrayNode types) {
            types.set(0, JsonNodeFactory.instance.textNode("string"));
        } else {
            schema.put("type", "string");
        }
        schema.put("x-xsd-type", xsd);
        if (schema.get("enum") instanceof ArrayNode values) {
            schema.set("enum", texts(values));
        } else {
            String sign = xsd.matches("unsigned.*|positiveInteger|nonNegativeInteger") ? "" : "-?";
            schema.put("pattern", whole ? "^" + sign + "[0-9]+$" : "^" + DECIMAL + "$");
        }
    }

    /** Of a float or double, which may also be a word. */
    static void rewriteFloat(ObjectNode schema) {
        schema.remove("anyOf");
        schema.put("type", "string").put("pattern", "^(?:" + DECIMAL + "(?:[eE][-+]?[0-9]+)?|-?INF|NaN)$");
    }

    private static String xsdType(ObjectNode schema, boolean whole) {
        String known = schema.path("x-xsd-type").asText();
        if (!known.isEmpty()) {
            return known;
        }
        return switch (schema.path("format").asText()) {
            case "int32" -> "int";
            case "int64" -> "long";
            case "float" -> "float";
            case "double" -> "double";
            default -> whole ? "integer" : "decimal";
        };
    }

    private static ArrayNode texts(ArrayNode values) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> texts.add(
                value.isNumber()
                        ? JsonNodeFactory.instance.textNode(value.decimalValue().toPlainString())
                        : value));
        return texts;
    }
}
