package io.serai.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Compares two JSON trees; paths are JSON Pointers (RFC 6901). */
final class JsonComparison {
    private final Differences differences;

    JsonComparison(Differences differences) {
        this.differences = differences;
    }

    void compare(String path, JsonNode expected, JsonNode actual) {
        if (differences.isIgnored(path)) {
            return;
        }
        if (expected instanceof ObjectNode && actual instanceof ObjectNode) {
            members(path, expected, actual);
        } else if (expected instanceof ArrayNode && actual instanceof ArrayNode) {
            items(path, expected, actual);
        } else if (!isSame(expected, actual)) {
            differences.add(shown(path), JsonBody.text(expected), JsonBody.text(actual));
        }
    }

    private void members(String path, JsonNode expected, JsonNode actual) {
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            JsonNode found = actual.get(member.getKey());
            String below = below(path, member.getKey());
            if (found == null) {
                differences.add(below, JsonBody.text(member.getValue()), Differences.NOTHING);
            } else {
                compare(below, member.getValue(), found);
            }
        }
        actual.properties().stream()
                .filter(member -> !expected.has(member.getKey()))
                .forEach(member -> differences.add(
                        below(path, member.getKey()), Differences.NOTHING, JsonBody.text(member.getValue())));
    }

    private void items(String path, JsonNode expected, JsonNode actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (i >= actual.size()) {
                differences.add(path + "/" + i, JsonBody.text(expected.get(i)), Differences.NOTHING);
            } else if (i >= expected.size()) {
                differences.add(path + "/" + i, Differences.NOTHING, JsonBody.text(actual.get(i)));
            } else {
                compare(path + "/" + i, expected.get(i), actual.get(i));
            }
        }
    }

    /** Numbers are the same when they have the same digits: 2.50 is not 2.5, and 2.0 is not 2. */
    private static boolean isSame(JsonNode expected, JsonNode actual) {
        if (!expected.isNumber() || !actual.isNumber()) {
            return expected.equals(actual);
        }
        return expected.isIntegralNumber() == actual.isIntegralNumber()
                && expected.decimalValue().scale() == actual.decimalValue().scale()
                && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }

    private static String below(String path, String key) {
        return path + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(String path) {
        return path.isEmpty() ? "body" : path;
    }
}
