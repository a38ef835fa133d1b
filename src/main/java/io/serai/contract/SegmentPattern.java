package io.serai.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A path segment with parameters, for example {@code {name}.json}.
 *
 * @param literals the text before, between and after the parameters; one more than there are parameters
 */
record SegmentPattern(List<String> literals) {
    static SegmentPattern of(String segment) {
        List<String> literals = new ArrayList<>();
        int from = 0;
        for (int open = segment.indexOf('{'); open >= 0; open = segment.indexOf('{', from)) {
            literals.add(segment.substring(from, open));
            from = segment.indexOf('}', open) + 1;
            if (from == 0) {
                from = segment.length();
            }
        }
        literals.add(segment.substring(from));
        return new SegmentPattern(literals);
    }

    /** Whether it is one parameter with nothing around it. */
    boolean isBare() {
        return literals.size() == 2
                && literals.get(0).isEmpty()
                && literals.get(1).isEmpty();
    }

    /** Adds the values of the parameters, none of them empty; when it returns false, what it added is void. */
    boolean match(String segment, List<String> values) {
        String first = literals.get(0);
        String last = literals.get(literals.size() - 1);
        if (!segment.startsWith(first) || !segment.endsWith(last)) {
            return false;
        }
        int from = first.length();
        int end = segment.length() - last.length();
        for (int i = 1; i < literals.size() - 1; i++) {
            int next = segment.indexOf(literals.get(i), from + 1);
            if (next < 0 || next >= end) {
                return false;
            }
            values.add(segment.substring(from, next));
            from = next + literals.get(i).length();
        }
        if (from >= end) {
            return false;
        }
        values.add(segment.substring(from, end));
        return true;
    }
}
