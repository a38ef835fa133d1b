package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import io.serai.problem.Violation;
import io.serai.workspace.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the JSON of a client, all of it, each with its JSON Pointer. */
final class Violations {
    private static final int MOST = 100;
    private static final int LONGEST_POINTER = 1000;
    private static final int LONGEST_GUESS = 100;

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
        if (all.size() < MOST) {
            addAt(pointer(json), detail);
        }
    }

    /** The same of a value that is passed over. */
    void refuse(JsonParser json, String detail) throws IOException {
        add(json, detail);
        json.skipChildren();
    }

    /** A key that is none of an object. */
    void addUnknown(JsonParser json, String key, Iterable<String> known) {
        if (all.size() < MOST) {
            String hint = key.length() > LONGEST_GUESS
                    ? ""
                    : Suggestion.nearest(key, known)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("");
            add(json, "is not known here" + hint);
        }
    }

    void addAt(String pointer, String detail) {
        if (all.size() < MOST) {
            boolean cut = pointer.length() > LONGEST_POINTER;
            all.add(new Violation(
                    detail, null, null, '#' + (cut ? pointer.substring(0, LONGEST_POINTER) + "..." : pointer)));
        }
    }

    List<Violation> all() {
        return all;
    }
}
