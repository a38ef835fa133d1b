package io.serai.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A choice of XML Schema: of several sets of fields one is there. In a contract the {@code oneOf} of required sets that
 * {@code x-xml-choice} marks.
 *
 * @param sets the fields of each way
 * @param optional whether none may be there
 */
record Alternatives(Field[][] sets, boolean optional) {

    /** An empty array would be one way too many: those of the ways that are not taken are not there. */
    void leaveOut() {
        for (Field[] set : sets) {
            for (Field field : set) {
                field.emptyArray = false;
            }
        }
    }

    /** Whether what was seen is one way and no other. */
    boolean accept(FieldSet seen, int base) {
        int complete = 0;
        int touched = 0;
        for (Field[] set : sets) {
            int present = 0;
            for (Field field : set) {
                present += seen.contains(base, field.index) ? 1 : 0;
            }
            touched += present > 0 ? 1 : 0;
            complete += present == set.length ? 1 : 0;
        }
        return touched == 0 ? optional : touched == 1 && complete == 1;
    }

    String expectation() {
        return Arrays.stream(sets)
                .map(set -> Arrays.stream(set).map(field -> field.key).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", ", optional ? "must have at most one of: " : "must have one of: ", ""));
    }
}
