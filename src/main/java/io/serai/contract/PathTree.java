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
        Node<T> literal = node.literal(segment);
        if (literal != null) {
            Node<T> found = find(literal, segments, index + 1, values);
            if (found != null) {
                return found;
            }
        }
        int kept = values.size();
        if (!node.mixed.isEmpty()) {
            Node<T> found = findMixed(node, segments, index, values);
            if (found != null) {
                return found;
            }
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

    private static <T> @Nullable Node<T> findMixed(Node<T> node, String[] segments, int index, List<String> values) {
        int kept = values.size();
        for (Mixed<T> mixed : node.mixed) {
            if (mixed.pattern().match(segments[index], values)) {
                Node<T> found = find(mixed.node(), segments, index + 1, values);
                if (found != null) {
                    return found;
                }
            }
            values.subList(kept, values.size()).clear();
        }
        return null;
    }

    private record Mixed<T>(SegmentPattern pattern, Node<T> node) {}

    /** Most nodes have one way on: it is kept in the node, so that little memory is touched on the way down. */
    private static final class Node<T> {
        private @Nullable String onlyLiteral;
        private @Nullable Node<T> onlyChild;
        private @Nullable Map<String, Node<T>> literals;
        private List<Mixed<T>> mixed = List.of();
        private @Nullable Node<T> parameter;
        private @Nullable T value;
        private List<String> names = List.of();

        private @Nullable Node<T> literal(String segment) {
            if (literals != null) {
                return literals.get(segment);
            }
            return segment.equals(onlyLiteral) ? onlyChild : null;
        }

        private Node<T> child(String segment) {
            if (!segment.contains("{")) {
                return literalChild(PathTemplate.decoded(segment));
            }
            SegmentPattern pattern = SegmentPattern.of(segment);
            return pattern.isBare() ? parameterChild() : mixedChild(pattern);
        }

        private Node<T> literalChild(String text) {
            Node<T> known = literal(text);
            if (known != null) {
                return known;
            }
            Node<T> added = new Node<>();
            if (literals != null) {
                literals.put(text, added);
            } else if (onlyLiteral == null || onlyChild == null) {
                onlyLiteral = text;
                onlyChild = added;
            } else {
                literals = new HashMap<>(Map.of(onlyLiteral, onlyChild, text, added));
            }
            return added;
        }

        private Node<T> parameterChild() {
            if (parameter == null) {
                parameter = new Node<>();
            }
            return parameter;
        }

        private Node<T> mixedChild(SegmentPattern pattern) {
            for (Mixed<T> known : mixed) {
                if (known.pattern().equals(pattern)) {
                    return known.node();
                }
            }
            if (mixed.isEmpty()) {
                mixed = new ArrayList<>(1);
            }
            Mixed<T> added = new Mixed<>(pattern, new Node<>());
            mixed.add(added);
            return added.node();
        }
    }
}
