package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the changes that make the members and items of a YAML text others, where each of them has lines of its own. */
final class BlockEdit {
    private final YamlPlaces places;
    private final TextChanges changes;

    BlockEdit(YamlPlaces places, TextChanges changes) {
        this.places = places;
        this.changes = changes;
    }

    /** Changes a part in its place; false, and nothing is changed, when it has to be written anew as a whole. */
    boolean change(Node node, JsonNode old, JsonNode wanted) {
        int before = changes.count();
        boolean done = node instanceof MappingNode mapping
                        && wanted instanceof ObjectNode object
                        && members(mapping, old, object)
                || node instanceof SequenceNode sequence
                        && old instanceof ArrayNode list
                        && wanted instanceof ArrayNode array
                        && items(sequence, list, array);
        if (!done) {
            changes.back(before);
        }
        return done;
    }

    private boolean members(MappingNode node, JsonNode old, ObjectNode wanted) {
        List<NodeTuple> entries = node.getValue();
        if (!YamlPlaces.isBlock(node.getFlowStyle(), entries)
                || entries.stream().noneMatch(entry -> wanted.has(YamlPlaces.key(entry)))) {
            return false;
        }
        int indent = places.column(places.start(entries.get(0).getKeyNode()));
        for (NodeTuple entry : entries) {
            String key = YamlPlaces.key(entry);
            boolean same = wanted.has(key) && PropertyOrder.isSame(key, old.path(key), wanted.get(key));
            if (wanted.has(key) && !same && !change(entry.getValueNode(), old.path(key), wanted.get(key))) {
                String lines = lines(member(key, wanted.get(key)), indent);
                changes.replace(places.start(entry.getKeyNode()), places.end(entry), lines.strip());
            }
        }
        insertMembers(entries, wanted, indent);
        return removeMembers(entries, wanted);
    }

    private boolean removeMembers(List<NodeTuple> entries, ObjectNode wanted) {
        for (NodeTuple entry : entries) {
            int start = places.start(entry.getKeyNode());
            if (wanted.has(YamlPlaces.key(entry))) {
                continue;
            }
            if (places.indent(start) >= 0) {
                changes.remove(places.withComments(start), places.lineEnd(places.end(entry)));
            } else if (places.dash(start) >= 0) {
                removeBehindDash(entries, wanted);
            } else {
                return false;
            }
        }
        return true;
    }

    /** The first member, whose line is that of the dash as well, which stays. */
    private void removeBehindDash(List<NodeTuple> entries, ObjectNode wanted) {
        int start = places.start(entries.get(0).getKeyNode());
        int end = places.lineEnd(places.end(entries.get(0)));
        int next = places.start(entries.get(1).getKeyNode());
        if (wanted.has(YamlPlaces.key(entries.get(1))) && places.isBlank(end, next)) {
            changes.remove(start, next);
        } else {
            changes.replace(start, end, "\n");
        }
    }

    /** Each behind the member that it follows. */
    private void insertMembers(List<NodeTuple> entries, ObjectNode wanted, int indent) {
        int first = places.start(entries.get(0).getKeyNode());
        boolean behindDash = places.indent(first) < 0;
        int at = behindDash ? first : places.withComments(first);
        boolean front = true;
        Map<String, NodeTuple> byKey = new HashMap<>();
        entries.forEach(entry -> byKey.put(YamlPlaces.key(entry), entry));
        for (Map.Entry<String, JsonNode> member : wanted.properties()) {
            NodeTuple known = byKey.get(member.getKey());
            String lines = known != null ? "" : lines(member(member.getKey(), member.getValue()), indent);
            if (known != null) {
                at = places.lineEnd(places.end(known));
                front = false;
            } else if (front && behindDash) {
                changes.replace(at, at, lines.strip() + '\n' + " ".repeat(indent));
            } else {
                changes.insert(at, lines);
            }
        }
    }

    private static ObjectNode member(String key, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(key, value);
    }

    private boolean items(SequenceNode node, ArrayNode old, ArrayNode wanted) {
        List<Node> items = node.getValue();
        if (!YamlPlaces.isBlock(node.getFlowStyle(), items)
                || items.stream().anyMatch(item -> places.dash(places.start(item)) < 0)) {
            return false;
        }
        int[] kept = ItemMatch.of(old, wanted);
        int indent = places.column(places.dash(places.start(items.get(0))));
        int next = 0;
        boolean any = false;
        for (int i = 0; i < wanted.size(); i++) {
            if (kept[i] >= 0) {
                if (!removeItems(items, next, kept[i])) {
                    return false;
                }
                item(items.get(kept[i]), old.get(kept[i]), wanted.get(i), indent);
                next = kept[i] + 1;
                any = true;
            } else if (!insertItem(items, next, wanted.get(i), indent)) {
                return false;
            }
        }
        return any && removeItems(items, next, items.size());
    }

    private void item(Node node, JsonNode old, JsonNode wanted, int indent) {
        if (!PropertyOrder.isSame(old, wanted) && !change(node, old, wanted)) {
            String lines = lines(JsonNodeFactory.instance.arrayNode().add(wanted), indent);
            changes.replace(places.dash(places.start(node)), places.end(node), lines.strip());
        }
    }

    private boolean removeItems(List<Node> items, int from, int to) {
        for (Node item : items.subList(from, to)) {
            int dash = places.dash(places.start(item));
            if (places.indent(dash) < 0) {
                return false;
            }
            changes.remove(places.withComments(dash), places.lineEnd(places.end(item)));
        }
        return true;
    }

    private boolean insertItem(List<Node> items, int index, JsonNode item, int indent) {
        int first = places.dash(places.start(items.get(0)));
        if (index == 0 && places.indent(first) < 0) {
            return false;
        }
        int at = index == 0 ? places.withComments(first) : places.lineEnd(places.end(items.get(index - 1)));
        changes.insert(at, lines(JsonNodeFactory.instance.arrayNode().add(item), indent));
        return true;
    }

    private static String lines(JsonNode content, int indent) {
        String lines = ContractText.yaml(content);
        return lines.replaceAll("(?md)^(?=.)", " ".repeat(indent));
    }
}
