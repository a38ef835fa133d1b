package io.serai.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path templates of one method below one base path. A literal segment beats one with text around a parameter,
 * which beats a bare parameter; finding one costs the length of the path, not the number of operations.
 */
final class PathTree<T> {
    private final Node<T> root = new Node<>();

    void add(String template, T value) {
        Node<T> node = root;
        for (String segment : PathTemplate.segments(template)) {
            node = node.child(segment);
        }
        node.value = value;
        node.names = PathTemplate.names(template);
    }

    /**
     * What these decoded segments lead to.
     *
     * @param from index of the first segment below the base path
     */
    @Nullable
    Match<T> find(String[] segments, int from) {
        List<String> values = new ArrayList<>(4);
        Node<T> node = find(root, segments, from, values);
        return node == null || node.value == null ? null : new Match<>(node.value, node.names, values);
    }

    private static <T> @Nullable Node<T> find(Node<T> node, String[] segments, int index, List<String> values) {
        if (index == segments.length) {
            return node.value == null ? null : node;
        }
        String segment = segments[index];
        Node<T> literal = node.literals.get(segment);
        if (literal != null) {
            Node<T> found = find(literal, segments, index + 1, values);
            if (found != null) {
                return found;
            }
        }
        int kept = values.size();
        for (Mixed<T> mixed : node.mixed) {
            if (mixed.pattern().match(segment, values)) {
                Node<T> found = find(mixed.node(), segments, index + 1, values);
                if (found != null) {
                    return found;
                }
            }
            values.subList(kept, values.size()).clear();
        }
        if (node.parameter != null && !segment.isEmpty()) {
            values.add(segment);
            Node<T> found = find(node.parameter, segments, index + 1, values);
            if (found != null) {
                return found;
            }
            values.remove(kept);
        }
        return null;
    }

    private record Mixed<T>(SegmentPattern pattern, Node<T> node) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> literals = new HashMap<>();
        private final List<Mixed<T>> mixed = new ArrayList<>(0);
        private @Nullable Node<T> parameter;
        private @Nullable T value;
        private List<String> names = List.of();

        private Node<T> child(String segment) {
            if (!segment.contains("{")) {
                return literals.computeIfAbsent(PathTemplate.decoded(segment), s -> new Node<>());
            }
            SegmentPattern pattern = SegmentPattern.of(segment);
            if (pattern.isBare()) {
                if (parameter == null) {
                    parameter = new Node<>();
                }
                return parameter;
            }
            for (Mixed<T> known : mixed) {
                if (known.pattern().equals(pattern)) {
                    return known.node();
                }
            }
            Mixed<T> added = new Mixed<>(pattern, new Node<>());
            mixed.add(added);
            return added.node();
        }
    }
}
