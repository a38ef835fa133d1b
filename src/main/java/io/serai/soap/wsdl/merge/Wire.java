package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;

/** What a property is in XML. Its key is for people to rename; this stays. */
final class Wire {
    private Wire() {}

    /** The name of a property that two contracts agree on. */
    static String of(String key, JsonNode schema) {
        JsonNode xml = schema.path("xml");
        for (String whole : new String[] {"x-xml-any", "x-xml-mixed", "x-xml-group", "x-xml-any-attributes"}) {
            if (schema.has(whole)) {
                return '#' + whole;
            }
        }
        if (xml.has("x-node")) {
            return xml.path("x-node").asText().equals("text") ? "#text" : "#none " + key;
        }
        boolean repeated = schema.has("items")
                && !xml.path("wrapped").asBoolean()
                && !schema.path("x-xml-list").asBoolean();
        JsonNode named = repeated ? schema.path("items").path("xml") : xml;
        String kind = xml.path("attribute").asBoolean() ? "@" : "element ";
        return kind
                + named.path("namespace").asText("")
                + ' '
                + named.path("name").asText(key);
    }
}
