package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Moves the properties of a contract's YAML text, with their lines and comments, into the order that is wanted. */
final class BlockOrder {
    private final String text;
    private final YamlPlaces places;

    BlockOrder(String text) {
        this.text = text;
        this.places = new YamlPlaces(text);
    }

    /** The whole text; what is only in one of both stays where it is. */
    String ordered(Node root, JsonNode wanted) {
        return part(root, wanted, false, 0, text.length());
    }

    private String part(Node node, JsonNode wanted, boolean moving, int from, int to) {
        if (node instanceof MappingNode mapping && YamlPlaces.isBlock(mapping.getFlowStyle(), mapping.getValue())) {
            return members(mapping.getValue(), wanted, moving, from, to);
        }
        if (node instanceof SequenceNode items && YamlPlaces.isBlock(items.getFlowStyle(), items.getValue())) {
            return items(items.getValue(), wanted, from, to);
        }
        return text.substring(from, to);
    }

    private String items(List<Node> items, JsonNode wanted, int from, int to) {
        StringBuilder done = new StringBuilder(text.substring(from, places.start(items.get(0))));
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? places.start(items.get(i + 1)) : to;
            done.append(part(items.get(i), wanted.path(i), false, places.start(items.get(i)), end));
        }
        return done.toString();
    }

    private String members(List<NodeTuple> entries, JsonNode wanted, boolean moving, int from, int to) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String key = YamlPlaces.key(entries.get(i));
            boolean properties = key.equals(PropertyOrder.PROPERTIES) && !moving;
            int end = i + 1 < entries.size() ? start(entries.get(i + 1)) : end(entries.get(i), to);
            parts.add(part(entries.get(i).getValueNode(), wanted.path(key), properties, start(entries.get(i)), end));
        }
        int behind = end(entries.get(entries.size() - 1), to);
        return text.substring(from, start(entries.get(0)))
                + String.join("", moving && isOnLines(entries, behind) ? moved(entries, parts, wanted) : parts)
                + text.substring(behind, to);
    }

    private boolean isOnLines(List<NodeTuple> entries, int end) {
        return text.charAt(end - 1) == '\n'
                && entries.stream().allMatch(entry -> places.indent(places.start(entry.getKeyNode())) >= 0);
    }

    private int start(NodeTuple entry) {
        int start = places.start(entry.getKeyNode());
        return places.indent(start) >= 0 ? places.withComments(start) : start;
    }

    /** Comments behind the last one stay behind all. */
    private int end(NodeTuple last, int to) {
        return Math.min(places.lineEnd(places.end(last)), to);
    }

    private static List<String> moved(List<NodeTuple> entries, List<String> parts, JsonNode wanted) {
        List<String> keys = entries.stream().map(YamlPlaces::key).toList();
        List<String> order = PropertyOrder.names(wanted);
        order.retainAll(keys);
        List<String> moved = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < keys.size(); i++) {
            moved.add(parts.get(wanted.has(keys.get(i)) ? keys.indexOf(order.get(next++)) : i));
        }
        return moved;
    }
}
