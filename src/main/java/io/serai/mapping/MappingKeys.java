package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The keys of schemas that say how XML and JSON become each other, and what their values may be. */
final class MappingKeys {
    /**
     * What the value of a key has to be.
     *
     * @param words the values, when there are only some
     * @param expected for people
     */
    record Kind(Predicate<JsonNode> accepts, List<String> words, String expected) {}

    private static final Kind SWITCH = new Kind(JsonNode::isBoolean, List.of(), "true or false");
    private static final Kind TEXT = new Kind(JsonNode::isTextual, List.of(), "a text");
    private static final Kind VALUE =
            new Kind(node -> node.isValueNode() && !node.isNull(), List.of(), "the text of a value");

    private static final Kind COUNT =
            new Kind(node -> node.isIntegralNumber() && node.asInt() >= 0, List.of(), "a number of digits");

    private static final Map<String, Kind> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("x-xml-order", new Kind(MappingKeys::isListOfTexts, List.of(), "a list of keys"));
        KEYS.put("x-xml-children-namespace", TEXT);
        KEYS.put("x-xml-choice", SWITCH);
        KEYS.put("x-xml-group", SWITCH);
        KEYS.put("x-xml-list", SWITCH);
        KEYS.put("x-xml-ignore", SWITCH);
        KEYS.put("x-sensitive", SWITCH);
        KEYS.put("x-xml-abstract", SWITCH);
        KEYS.put("x-xml-any-attributes", SWITCH);
        KEYS.put("x-xml-any", oneOf("nodes", "raw"));
        KEYS.put("x-xml-mixed", oneOf("nodes", "raw", "text"));
        KEYS.put("x-xml-empty", oneOf("array", "omit"));
        KEYS.put("x-xml-null", oneOf("omit"));
        KEYS.put("x-xml-empty-scalar", oneOf("null"));
        KEYS.put("x-xml-invalid", oneOf("null", "omit"));
        KEYS.put(
                "x-xml-timezone",
                new Kind(
                        node -> node.asText().matches("verbatim|assume:(Z|[+-]\\d\\d:\\d\\d)"),
                        List.of("verbatim"),
                        "verbatim, or a zone such as assume:+01:00"));
        KEYS.put(
                "x-xml-type",
                new Kind(MappingKeys::isName, List.of(), "the name of a type, such as {urn:acme:orders}Order"));
        KEYS.put("x-xml-xsi-type", KEYS.get("x-xml-type"));
        KEYS.put(
                "x-xml-array-type",
                new Kind(
                        node -> node.asText().matches("\\{[^}]+}[^{}\\[]+(\\[[0-9,]*])*"),
                        List.of(),
                        "the type of the items, such as {urn:acme:orders}Line"));
        KEYS.put("x-xsd-total-digits", COUNT);
        KEYS.put("x-xsd-fraction-digits", COUNT);
        KEYS.put("x-xml-values", new Kind(MappingKeys::isMapOfValues, List.of(), "a map of words by code"));
        KEYS.put("x-xml-fixed", VALUE);
        KEYS.put("x-xml-default", VALUE);
        KEYS.put(
                "x-xsd-type",
                new Kind(
                        node -> Lexicals.TYPES.contains(node.asText()),
                        List.copyOf(Lexicals.TYPES),
                        "a simple type of XML Schema"));
    }

    private MappingKeys() {}

    static Map<String, Kind> all() {
        return KEYS;
    }

    /** Whether a key is, or looks like, one of these. */
    static boolean isMeant(String key) {
        return key.startsWith("x-xml-") || key.startsWith("x-xsd-");
    }

    private static Kind oneOf(String... words) {
        List<String> all = List.of(words);
        return new Kind(node -> all.contains(node.asText()), all, String.join(" or ", all));
    }

    private static boolean isListOfTexts(JsonNode list) {
        boolean texts = list.isArray();
        for (JsonNode item : list) {
            texts &= item.isTextual();
        }
        return texts;
    }

    private static boolean isMapOfValues(JsonNode map) {
        boolean values = map.isObject() && !map.isEmpty();
        for (JsonNode value : map) {
            values &= value.isValueNode() && !value.isNull();
        }
        return values;
    }

    private static boolean isName(JsonNode node) {
        return node.isTextual() && NodeWriter.name(node.asText()) != null;
    }
}
