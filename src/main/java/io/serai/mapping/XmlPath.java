package io.serai.mapping;

import java.util.Arrays;

/** Where a reader is in a document, to be told when something is wrong there. */
final class XmlPath {
    private String[] names = new String[32];
    private int depth;

    void enter(String name) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
        }
        if (names[depth] != name) {
            names[depth] = name;
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            path.append('/').append(names[i]);
        }
        return path.toString();
    }
}
