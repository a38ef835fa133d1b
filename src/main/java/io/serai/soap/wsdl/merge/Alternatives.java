package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The types that a value may have where others derive from its own. */
final class Alternatives {
    private static final String ARRAY = "array of ";

    private final JsonNode schemas;

    /**
     * For a contract.
     *
     * @param now as it is made of the WSDL file now
     */
    Alternatives(JsonNode now) {
        this.schemas = now.path("components").path("schemas");
    }

    /** The types that a value of one type may also have when it is of another now; empty when it is just another. */
    List<String> added(String was, String is) {
        if (was.startsWith(ARRAY) && is.startsWith(ARRAY)) {
            return added(was.substring(ARRAY.length()), is.substring(ARRAY.length()));
        }
        List<String> all = of(schemas.path(is));
        return !was.equals(is) && all.remove(was) ? all : List.of();
    }

    /** The names of the schemas that one is a choice of. */
    static List<String> of(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("oneOf").forEach(way -> {
            String name = RenamedComponents.target(way);
            if (!name.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** Tells which a schema no longer has, and has in addition. */
    static void tell(JsonNode before, JsonNode now, Site site, String what) {
        List<String> gone = of(before);
        gone.removeAll(of(now));
        List<String> added = of(now);
        added.removeAll(of(before));
        if (!gone.isEmpty()) {
            site.tell(what + " can no longer be " + String.join(", ", gone), site.sent());
        }
        if (!added.isEmpty()) {
            site.tell(what + " may also be " + String.join(", ", added), site.got());
        }
    }
}
