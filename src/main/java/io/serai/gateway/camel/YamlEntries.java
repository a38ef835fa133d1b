package io.serai.gateway.camel;

import java.util.ArrayList;
import java.util.List;

/** The top-level entries of a YAML route file, as lines. */
final class YamlEntries {
    private YamlEntries() {}

    /**
     * The text with the entry around one line made blank, so that the others keep their line numbers. A text without
     * entries, or a line outside of them, gives an empty text.
     */
    static String without(String text, int line) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int first = Math.min(line, lines.size()) - 1;
        while (first >= 0 && !startsEntry(lines.get(first))) {
            first--;
        }
        if (first < 0) {
            return "";
        }
        int next = first + 1;
        while (next < lines.size() && !startsEntry(lines.get(next))) {
            next++;
        }
        for (int i = first; i < next; i++) {
            lines.set(i, "");
        }
        return lines.stream().anyMatch(YamlEntries::startsEntry) ? String.join("\n", lines) : "";
    }

    private static boolean startsEntry(String line) {
        return line.startsWith("- ") || line.equals("-");
    }
}
