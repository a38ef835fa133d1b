package io.serai.mapping;

import java.util.HashSet;
import java.util.Set;

/** The parts of an element that no schema describes, in the order in which a client sends them. */
final class NodeParts {
    private static final Set<String> KEYS = Set.of("$type", "attributes", "namespaces", "content", "value");
    private static final int IN_TAG = 0;
    private static final int CONTENT = 1;

    private final XmlOutput xml;
    private final Set<String> seen = new HashSet<>();
    private final int start;
    private int contentStart = -1;
    private int contentEnd;

    /** For an element whose start tag is written up to its attributes. */
    NodeParts(XmlOutput xml) {
        this.xml = xml;
        this.start = xml.length();
    }

    /** Begins a part; false when it was there, or when its place is taken. */
    boolean begin(String key) {
        boolean taken =
                key.equals("value") && seen.contains("content") || key.equals("content") && seen.contains("value");
        if (taken || KEYS.contains(key) && !seen.add(key)) {
            return false;
        }
        if (key.equals("content")) {
            contentStart = xml.length();
            contentEnd = -1;
        }
        return true;
    }

    void end() {
        if (contentStart >= 0 && contentEnd < 0) {
            contentEnd = xml.length();
        }
    }

    /** Puts the content behind the attributes; false when there is none. */
    boolean close() {
        if (contentStart >= 0 && contentEnd < xml.length()) {
            long[] parts = {
                part(IN_TAG, start), part(CONTENT, contentStart), part(IN_TAG, contentEnd),
            };
            xml.order(parts, 0, parts.length);
        }
        return contentStart >= 0;
    }

    private static long part(int rank, int from) {
        return (long) (rank + 1) << 32 | from;
    }
}
