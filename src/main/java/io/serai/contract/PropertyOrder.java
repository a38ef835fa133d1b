package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order of properties, which says that of elements; that of all other members says nothing. */
final class PropertyOrder {
    /** The member of a schema whose members have an order. */
    static final String PROPERTIES = "properties";

    private PropertyOrder() {}

    /** Whether two contents are equal, and their properties have the same order. */
    static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(other) && isKept(one, other);
    }

    /** The same for what stands as a member of this name. */
    static boolean isSame(String name, JsonNode one, JsonNode other) {
        return isSame(one, other) && !isMoved(name, one, other);
    }

    private static boolean isMoved(String name, JsonNode one, JsonNode other) {
        return name.equals(PROPERTIES) && !names(one).equals(names(other));
    }

    private static boolean isKept(JsonNode one, JsonNode other) {
        for (Map.Entry<String, JsonNode> member : one.properties()) {
            JsonNode counterpart = other.path(member.getKey());
            boolean moved = isMoved(member.getKey(), member.getValue(), counterpart);
            if (moved || !isKept(member.getValue(), counterpart)) {
                return false;
            }
        }
        for (int i = 0; one.isArray() && i < one.size(); i++) {
            if (!isKept(one.get(i), other.path(i))) {
                return false;
            }
        }
        return true;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
