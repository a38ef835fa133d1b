package io.serai.soap.wsdl.merge;

import java.util.List;
import java.util.function.Consumer;

/**
 * What part of a contract a change is in, as the report names it.
 *
 * @param name of a schema, and of the property in it
 * @param operations that use it
 * @param sent whether clients send it
 * @param got whether they get it
 */
record Site(String name, List<String> operations, boolean sent, boolean got, Consumer<Change> told) {
    private static final int FEW = 3;

    void tell(String text, boolean breaking) {
        told.accept(new Change(text + " (" + name + (operations.isEmpty() ? "" : ": " + some()) + ")", breaking));
    }

    private String some() {
        int more = operations.size() - FEW;
        return more <= 0
                ? String.join(", ", operations)
                : String.join(", ", operations.subList(0, FEW)) + " and " + more + " more";
    }

    /** The site of a property of an object. */
    Site in(String key) {
        return new Site(name + '.' + key, operations, sent, got, told);
    }
}
