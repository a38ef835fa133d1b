package io.serai.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text at several places, made at once. */
final class TextChanges {
    private final String text;
    private final String lineBreak;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int from, int to, String replacement) {}

    TextChanges(String text) {
        this.text = text;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Replaces what is between two places, by lines that are separated by line feeds. */
    void replace(int from, int to, String replacement) {
        changes.add(new Change(from, to, replacement.replace("\n", lineBreak)));
    }

    void remove(int from, int to) {
        replace(from, to, "");
    }

    /** Adds whole lines before a line, or behind the last one. */
    void insert(int at, String lines) {
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        replace(at, at, open ? "\n" + lines.stripTrailing() : lines);
    }

    /** How many there are, to come back to. */
    int count() {
        return changes.size();
    }

    /** Forgets those that came after there were so many. */
    void back(int count) {
        changes.subList(count, changes.size()).clear();
    }

    /** The changed text. */
    String apply() {
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            changed.append(text, at, change.from).append(change.replacement);
            at = change.to;
        }
        return changed.append(text, at, text.length()).toString();
    }
}
