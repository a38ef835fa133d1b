package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.XmlName;

/** Mappings of the details of faults. What is {@code x-sensitive} there is left out: details are part of problems. */
final class DetailMappings {
    private final Mappings mappings;
    private final boolean leavesOut;

    /**
     * For one contract.
     *
     * @param document OpenAPI with all references inside
     * @param others those of its messages
     */
    DetailMappings(JsonNode document, Mappings others) {
        this.leavesOut = hasSensitive(document);
        this.mappings = leavesOut ? new Mappings(reduced(document)) : others;
    }

    Mapping of(XmlName element, JsonNode schema) {
        return mappings.of(element, leavesOut ? reduced(schema) : schema);
    }

    private static boolean hasSensitive(JsonNode node) {
        if (isSensitive(node)) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasSensitive(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSensitive(JsonNode node) {
        JsonNode key = node.path("x-sensitive");
        return key.isBoolean() && key.asBoolean();
    }

    private static JsonNode reduced(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        leaveOut(copy);
        return copy;
    }

    private static void leaveOut(JsonNode node) {
        if (node instanceof ObjectNode schema && isSensitive(schema)) {
            schema.put("x-xml-ignore", true);
        }
        node.forEach(DetailMappings::leaveOut);
    }
}
