package io.serai.bench.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.SafeJson;
import java.util.Iterator;

/** Compares what two ways have made of one message: the same members in any order, and numbers of the same value. */
final class SameJson {
    private SameJson() {}

    static void check(String way, byte[] expected, byte[] found) throws Exception {
        JsonNode left = SafeJson.mapper().readTree(expected);
        JsonNode right = SafeJson.mapper().readTree(found);
        if (!same(left, right)) {
            throw new IllegalStateException(
                    way + " makes something else: " + new String(found, 0, Math.min(found.length, 900)));
        }
    }

    private static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (!left.isContainerNode() || left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return left.equals(right);
        }
        if (left.isArray()) {
            Iterator<JsonNode> others = right.iterator();
            for (JsonNode item : left) {
                if (!same(item, others.next())) {
                    return false;
                }
            }
            return true;
        }
        return left.properties().stream()
                .allMatch(member -> right.has(member.getKey()) && same(member.getValue(), right.get(member.getKey())));
    }
}
