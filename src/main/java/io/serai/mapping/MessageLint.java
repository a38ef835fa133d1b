package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the schemas of messages: the names in them have to be those of properties, and the order of elements has to be
 * said. What several messages share is checked once.
 */
public final class MessageLint {
    private final SourceTree source;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    /** For the messages of one contract. */
    public MessageLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Checks the schema of a message, and all that it needs. */
    public void check(ContractPart schema) {
        check(schema, true);
    }

    /**
     * Checks a schema.
     *
     * @param ordered whether its elements follow one another; those of a group come as they like
     */
    private void check(ContractPart schema, boolean ordered) {
        ContractPart target = schema.resolved();
        if (target.node().isMissingNode() || !seen.add(target.pointer())) {
            return;
        }
        SchemaMembers members = SchemaMembers.of(schema);
        if (!members.isOpen()) {
            names(members);
        }
        members.parts().forEach(this::pattern);
        if (ordered) {
            new OrderLint(source, findings).check(target, members);
        }
        members.properties().values().forEach(property -> check(property, true));
        members.parts().forEach(this::below);
    }

    private void pattern(ContractPart part) {
        JsonNode pattern = part.node().path("pattern");
        String problem = pattern.isTextual() ? PatternFacet.problem(pattern.asText()) : null;
        if (problem != null) {
            findings.add(Finding.of(
                            Rule.CONTRACT_SHAPE,
                            source.at(part.get("pattern").pointer()),
                            "'" + pattern.asText() + "' is no pattern: " + problem)
                    .expecting("expected a regular expression"));
        }
    }

    private void below(ContractPart part) {
        boolean ordered = ObjectCompiler.place(part.view()) != Field.Place.GROUP;
        if (part.node().has("items")) {
            ContractPart items = part.get("items");
            check(items, ordered);
            ways(items, ordered);
        }
        if (part.node().path("discriminator").isObject()) {
            discriminator(part);
        }
        ways(part, ordered);
    }

    /** The schemas a value may be of; sets of required names alone are none. */
    private void ways(ContractPart part, boolean ordered) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            for (int i = 0; i < part.node().path(keyword).size(); i++) {
                JsonNode way = part.node().path(keyword).get(i);
                if (way.has("$ref") || way.has("type") || way.has("properties")) {
                    check(part.get(keyword, i), ordered);
                }
            }
        }
    }

    private void discriminator(ContractPart part) {
        String name = part.node().path("discriminator").path("propertyName").asText("");
        if (!name.equals("$type")) {
            findings.add(Finding.of(
                            Rule.MAPPING_NAME,
                            source.at(part.get("discriminator", "propertyName").pointer()),
                            "the discriminator of a message is '" + name + "'")
                    .expecting("expected $type, which stands for xsi:type"));
        }
    }

    private void names(SchemaMembers members) {
        Map<String, ContractPart> properties = members.properties();
        for (ContractPart part : members.parts()) {
            names(part.get("required"), "required", properties);
            if (part.node().path("x-xml-choice").asBoolean()) {
                for (int i = 0; i < part.node().path("oneOf").size(); i++) {
                    names(part.get("oneOf", i, "required"), "a choice", properties);
                }
            }
        }
    }

    private void names(ContractPart list, String where, Map<String, ContractPart> properties) {
        for (int i = 0; i < list.node().size(); i++) {
            String name = list.node().get(i).asText();
            if (!properties.containsKey(name) && !name.equals("$type")) {
                findings.add(Finding.of(
                                Rule.MAPPING_NAME,
                                source.at(list.get(i).pointer()),
                                "'" + name + "' in " + where + " is no property")
                        .expecting("expected a key of properties")
                        .suggesting(name, properties.keySet()));
            }
        }
    }
}
