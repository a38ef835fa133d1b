package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import io.serai.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the JSON of a client, all of it, each with its JSON Pointer. */
final class Violations {
    private static final int MOST = 100;

    private final List<Violation> all = new ArrayList<>();
    private String base = "";

    /** Where the values that are read now stand, when they are read from a copy. */
    String base(String pointer) {
        String before = base;
        base = pointer;
        return before;
    }

    String base() {
        return base;
    }

    /** The pointer of the value at which a parser stands. */
    String pointer(JsonParser json) {
        return base + json.getParsingContext().pathAsPointer();
    }

    void add(JsonParser json, String detail) {
        addAt(pointer(json), detail);
    }

    void addAt(String pointer, String detail) {
        if (all.size() < MOST) {
            all.add(new Violation(detail, null, null, "#" + pointer));
        }
    }

    List<Violation> all() {
        return all;
    }
}
