package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges two trees that come from one: what only one side has changed is as that side has it; where both have, ours stays
 * and is told. What a value is, which several members say together, is that of one side.
 */
final class TreeMerge {
    /** Told of each place where ours stays although theirs has changed or gone. */
    interface Told {
        void stays(List<String> path, boolean gone);
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Told told;

    TreeMerge(Told told) {
        this.told = told;
    }

    /** The merged tree. */
    JsonNode merge(JsonNode base, JsonNode ours, JsonNode theirs) {
        return merge(List.of(), base, ours, theirs);
    }

    private JsonNode merge(List<String> path, JsonNode base, JsonNode ours, JsonNode theirs) {
        if (theirs.equals(base) || ours.equals(theirs)) {
            return ours;
        }
        if (ours.equals(base)) {
            return theirs;
        }
        if (ours instanceof ObjectNode mine && theirs instanceof ObjectNode other) {
            return objects(path, base instanceof ObjectNode old ? old : NODES.objectNode(), mine, other);
        }
        if (ours instanceof ArrayNode mine && theirs instanceof ArrayNode other) {
            ObjectNode old = base instanceof ArrayNode list ? KeyedList.of(list) : NODES.objectNode();
            ArrayNode merged = NODES.arrayNode();
            members(path, old, KeyedList.of(mine), KeyedList.of(other)).forEach(merged::add);
            return merged;
        }
        told.stays(path, false);
        return ours;
    }

    private ObjectNode objects(List<String> path, ObjectNode base, ObjectNode ours, ObjectNode theirs) {
        if (!ValueForm.isConflict(base, ours, theirs)) {
            return members(path, base, ours, theirs);
        }
        told.stays(path, false);
        return members(path, ValueForm.with(base, ours), ours, ValueForm.with(theirs, ours));
    }

    private ObjectNode members(List<String> path, ObjectNode base, ObjectNode ours, ObjectNode theirs) {
        ObjectNode merged = NODES.objectNode();
        for (String key : order(base, ours, theirs)) {
            JsonNode value = member(below(path, key), base.get(key), ours.get(key), theirs.get(key));
            if (value != null) {
                merged.set(key, value);
            }
        }
        return merged;
    }

    private @Nullable JsonNode member(
            List<String> path, @Nullable JsonNode base, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
        if (ours == null) {
            // New, or dropped by people, who know why.
            return base == null ? theirs : null;
        }
        if (theirs != null) {
            return merge(path, base == null ? NODES.missingNode() : base, ours, theirs);
        }
        if (base == null) {
            return ours;
        }
        if (ours.equals(base)) {
            return null;
        }
        if (base.isArray() && ours.isArray()) {
            JsonNode items = merge(path, base, ours, NODES.arrayNode());
            return items.isEmpty() ? null : items;
        }
        told.stays(path, true);
        return ours;
    }

    /** The order of ours; what is new follows what it follows in theirs. */
    private static List<String> order(ObjectNode base, ObjectNode ours, ObjectNode theirs) {
        List<String> order = new ArrayList<>();
        ours.fieldNames().forEachRemaining(order::add);
        int at = -1;
        for (var names = theirs.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            int known = order.indexOf(name);
            if (known >= 0) {
                at = known;
            } else if (!base.has(name)) {
                order.add(++at, name);
            }
        }
        return order;
    }

    private static List<String> below(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
