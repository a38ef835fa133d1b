package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which members of a schema say together what a value is: of two sides they may contradict one another. */
final class ValueForm {
    private static final List<String> TYPE =
            List.of("type", "format", "anyOf", "$ref", "x-xsd-type", "contentEncoding");

    private static final List<String> WHOLE = whole();

    /** What another type may have: none of it goes where the one that stays has nothing like it. */
    private static final List<String> PARTS =
            List.of("items", "properties", "required", "oneOf", "discriminator", "x-xml-list", "x-xml-order");

    private ValueForm() {}

    private static List<String> whole() {
        List<String> whole = new ArrayList<>(TYPE);
        whole.addAll(FacetChanges.FACETS);
        whole.addAll(List.of("enum", "default", "x-xml-values"));
        return whole;
    }

    /** Whether one side has another type, and the other another type or other limits, so that only one of them can be. */
    static boolean isConflict(JsonNode base, JsonNode ours, JsonNode theirs) {
        boolean typed = !same(TYPE, base, ours) || !same(TYPE, base, theirs);
        return typed && !same(WHOLE, base, ours) && !same(WHOLE, base, theirs) && !same(WHOLE, ours, theirs);
    }

    private static boolean same(Collection<String> members, JsonNode one, JsonNode other) {
        return members.stream().allMatch(member -> one.path(member).equals(other.path(member)));
    }

    /** A schema without what its value is, and with that of another one. */
    static ObjectNode with(ObjectNode schema, JsonNode value) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(member -> {
            String name = member.getKey();
            if (!WHOLE.contains(name) && (!PARTS.contains(name) || value.has(name))) {
                changed.set(name, member.getValue());
            }
        });
        WHOLE.forEach(member -> {
            if (value.has(member)) {
                changed.set(member, value.path(member));
            }
        });
        return changed;
    }
}
