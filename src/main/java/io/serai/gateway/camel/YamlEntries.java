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

    /** The text with all entries but the one that starts at a line made blank. */
    static String only(String text, int line) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int next = line;
        while (next < lines.size() && !startsEntry(lines.get(next))) {
            next++;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i < line - 1 || i >= next) {
                lines.set(i, "");
            }
        }
        return String.join("\n", lines);
    }

    /** The lines of a text that are blank in the other, each in its place. */
    static String difference(String text, String without) {
        List<String> left = without.lines().toList();
        List<String> lines = text.lines().toList();
        StringBuilder lost = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i >= left.size() || !left.get(i).equals(lines.get(i))) {
                lost.append(lines.get(i));
            }
            lost.append('\n');
        }
        return lost.toString();
    }

    private static boolean startsEntry(String line) {
        return line.startsWith("- ") || line.equals("-");
    }
}
