package io.serai.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what serves a request. Contracts are found by host, base path and version selector; base paths may nest, and
 * the longest wins. Below it there is a tree of paths for each method.
 *
 * @param <T> what is found
 */
public final class ContractIndex<T> {
    /** All hosts; contracts by host are planned. */
    public static final String ANY_HOST = "";

    /** The only version of a base path; selectors by header or media type are planned. */
    public static final String ANY_VERSION = "";

    private final Base<T> root = new Base<>();

    /** Adds what serves one method of one path template. */
    public void add(String basePath, String method, String template, T value) {
        Base<T> base = root;
        for (String segment : PathTemplate.segments(basePath)) {
            base = base.below.computeIfAbsent(segment, s -> new Base<>());
        }
        base.versions
                .computeIfAbsent(new Selector(ANY_HOST, ANY_VERSION), s -> new TreeMap<>())
                .computeIfAbsent(method, m -> new PathTree<>())
                .add(template, value);
    }

    /**
     * What the longest base path has that these segments start with.
     *
     * @param segments of the path, decoded, without the empty one before the first slash
     * @return null when there is no such base path
     */
    public @Nullable Candidates<T> candidates(String[] segments) {
        Base<T> base = root;
        Map<String, PathTree<T>> found = root.trees();
        int depth = 0;
        for (int i = 0; i < segments.length; i++) {
            base = base.below.get(segments[i]);
            if (base == null) {
                break;
            }
            Map<String, PathTree<T>> trees = base.trees();
            if (trees != null) {
                found = trees;
                depth = i + 1;
            }
        }
        return found == null ? null : new Candidates<>(found, withoutFinalSlash(segments, depth), depth);
    }

    /** {@code /orders/v1/} is the path {@code /} of the contract with the base path {@code /orders/v1}. */
    private static String[] withoutFinalSlash(String[] segments, int depth) {
        boolean root = segments.length == depth + 1 && segments[depth].isEmpty();
        return root ? Arrays.copyOf(segments, depth) : segments;
    }

    /**
     * The operations under one base path.
     *
     * @param trees by method
     * @param segments of the whole path
     * @param depth number of segments that belong to the base path
     */
    public record Candidates<T>(Map<String, PathTree<T>> trees, String[] segments, int depth) {

        /** What serves this method. */
        public @Nullable Match<T> find(String method) {
            PathTree<T> tree = trees.get(method);
            return tree == null ? null : tree.find(segments, depth);
        }

        /** The methods the path has, HEAD and OPTIONS included; empty when it has none. */
        public Set<String> allowed() {
            Set<String> allowed = new TreeSet<>();
            trees.forEach((method, tree) -> {
                if (tree.find(segments, depth) != null) {
                    allowed.add(method);
                }
            });
            if (allowed.contains("GET")) {
                allowed.add("HEAD");
            }
            if (!allowed.isEmpty()) {
                allowed.add("OPTIONS");
            }
            return allowed;
        }
    }

    private record Selector(String host, String version) {}

    private static final class Base<T> {
        private final Map<String, Base<T>> below = new HashMap<>();
        private final Map<Selector, Map<String, PathTree<T>>> versions = new HashMap<>(2);

        private @Nullable Map<String, PathTree<T>> trees() {
            return versions.isEmpty() ? null : versions.values().iterator().next();
        }
    }
}
