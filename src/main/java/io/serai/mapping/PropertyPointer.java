package io.serai.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a JSON Pointer leads in the values of a schema. */
public final class PropertyPointer {
    private final List<ContractPart> ends;
    private final String missing;
    private final Set<String> known;
    private final boolean open;

    private PropertyPointer(List<ContractPart> ends, String missing, Set<String> known, boolean open) {
        this.ends = ends;
        this.missing = missing;
        this.known = known;
        this.open = open;
    }

    /** Follows a pointer from a value of a schema; of several types it may lead through any. */
    public static PropertyPointer follow(ContractPart schema, JsonPointer pointer) {
        List<ContractPart> here = List.of(schema);
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            List<ContractPart> next = new ArrayList<>();
            Set<String> known = new TreeSet<>();
            boolean open = false;
            for (ContractPart part : here) {
                for (ContractPart type : types(part)) {
                    open |= step(type, rest, next, known);
                }
            }
            if (next.isEmpty()) {
                return new PropertyPointer(List.of(), rest.getMatchingProperty(), known, open);
            }
            here = next;
        }
        return new PropertyPointer(here, "", Set.of(), false);
    }

    /** The schema itself, or those that a discriminator chooses from. */
    private static List<ContractPart> types(ContractPart schema) {
        ContractPart target = schema.resolved();
        if (!target.node().path("discriminator").isObject()) {
            return List.of(schema);
        }
        List<ContractPart> types = new ArrayList<>();
        for (int i = 0; i < target.node().path("oneOf").size(); i++) {
            types.add(target.get("oneOf", i));
        }
        return types;
    }

    /** One step on; true when nobody knows what is there. */
    private static boolean step(ContractPart schema, JsonPointer step, List<ContractPart> next, Set<String> known) {
        SchemaMembers members = SchemaMembers.of(schema);
        if (schema.view().type().equals("array")) {
            members.parts().stream()
                    .filter(part -> part.node().has("items") && step.mayMatchElement())
                    .map(part -> part.get("items"))
                    .forEach(next::add);
            return members.parts().stream().noneMatch(part -> part.node().has("items"));
        }
        members.properties().forEach((name, property) -> {
            if (isThere(property)) {
                known.add(name);
            }
            if (isThere(property) && name.equals(step.getMatchingProperty())) {
                next.add(property);
            }
        });
        return members.isOpen();
    }

    /** What is between the gateway and a service is in no JSON. */
    private static boolean isThere(ContractPart property) {
        SchemaView view = property.view();
        return !view.has("x-xml-fixed") && !view.is("x-xml-ignore");
    }

    /** Whether there is a value, or may be one. */
    public boolean leadsSomewhere() {
        return open || !ends.isEmpty();
    }

    /** Whether what is there has parts, so that it has no text. */
    public boolean leadsToContainer() {
        return !ends.isEmpty()
                && ends.stream()
                        .allMatch(end -> end.view().type().matches("object|array")
                                || !SchemaMembers.of(end).properties().isEmpty());
    }

    /** Whether clients may send what is there. */
    public boolean leadsToWritable() {
        return ends.stream().anyMatch(end -> !end.view().is("readOnly"));
    }

    /** The step that leads nowhere. */
    public String missing() {
        return missing;
    }

    /** What that step could have been. */
    public Set<String> known() {
        return known;
    }
}
