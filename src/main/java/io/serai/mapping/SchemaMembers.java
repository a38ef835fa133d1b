package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The properties of the values of a schema, with the places where they stand: its own, those behind references, and those
 * of all members of {@code allOf}.
 */
public final class SchemaMembers {
    private static final int MOST_DEPTH = 50;

    private final Map<String, ContractPart> properties = new LinkedHashMap<>();
    private final List<ContractPart> parts = new ArrayList<>();

    private SchemaMembers() {}

    /** Those of a schema. */
    public static SchemaMembers of(ContractPart schema) {
        SchemaMembers members = new SchemaMembers();
        members.collect(schema, 0);
        return members;
    }

    private void collect(ContractPart part, int depth) {
        JsonNode node = part.node();
        if (depth > MOST_DEPTH || node.isMissingNode()) {
            return;
        }
        if (node.path("$ref").isTextual()) {
            collect(part.referred(), depth + 1);
        }
        for (int i = 0; i < node.path("allOf").size(); i++) {
            collect(part.get("allOf", i), depth + 1);
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            collectExceptNull(part.get(keyword), depth);
        }
        node.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), part.get("properties", property.getKey())));
        parts.add(part);
    }

    /** {@code T} of "T or null", which contracts write as a list of two. */
    private void collectExceptNull(ContractPart list, int depth) {
        boolean two = list.node().size() == 2;
        for (int i = 0; two && i < 2; i++) {
            if (list.node().path(1 - i).path("type").asText("").equals("null")) {
                collect(list.get(i), depth + 1);
            }
        }
    }

    /** By name, those of base types first. */
    public Map<String, ContractPart> properties() {
        return properties;
    }

    /** All schemas that say something about the same value, those referred to first. */
    List<ContractPart> parts() {
        return parts;
    }

    /** Whether values have no properties that are known, but may have some. */
    public boolean isOpen() {
        return properties.isEmpty()
                && parts.stream()
                        .noneMatch(part -> part.node().path("type").isTextual()
                                && !part.node().path("type").asText().equals("object"));
    }
}
