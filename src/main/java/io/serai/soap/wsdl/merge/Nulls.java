package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whether null is a value of a schema, and what is left of the schema without it. */
final class Nulls {
    private Nulls() {}

    static boolean allowed(JsonNode schema) {
        for (JsonNode type : schema.path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        for (JsonNode way : schema.path("anyOf")) {
            if (isNull(way)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNull(JsonNode way) {
        return way.path("type").asText().equals("null");
    }

    /** The schemas that a value has to fit one of; empty when there is no choice but null. */
    static List<JsonNode> ways(JsonNode schema) {
        List<JsonNode> ways = new ArrayList<>();
        schema.path("anyOf").forEach(way -> {
            if (!isNull(way)) {
                ways.add(way);
            }
        });
        return ways.size() > 1 ? ways : List.of();
    }
}
