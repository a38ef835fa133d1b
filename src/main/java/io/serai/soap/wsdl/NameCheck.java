package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.XmlName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what of a contract needs an element or attribute whose name XML cannot have, or something that no schema has: no
 * message could be written.
 */
final class NameCheck {
    private final ObjectNode contract;
    private final Misnamed misnamed;
    private final Map<String, Needs> components = new LinkedHashMap<>();

    /**
     * What a part of the contract needs.
     *
     * @param components by name
     * @param reason the first thing that cannot be written; empty for none
     * @param array what the first array of the SOAP encoding is of; empty for none
     */
    private record Needs(Set<String> components, StringBuilder reason, StringBuilder array) {
        private Needs() {
            this(new LinkedHashSet<>(), new StringBuilder(), new StringBuilder());
        }

        /** What keeps an operation from being written. */
        private String problem(boolean withArrays) {
            return !reason.isEmpty() || withArrays || array.isEmpty()
                    ? reason.toString()
                    : "an array of " + array + " in the encoding of SOAP 1.2, which is not supported";
        }
    }

    NameCheck(ObjectNode contract, Misnamed misnamed) {
        this.contract = contract;
        this.misnamed = misnamed;
        schemas().properties().forEach(schema -> components.put(schema.getKey(), needs(schema.getValue())));
    }

    private ObjectNode schemas() {
        return contract.withObject("/components/schemas");
    }

    /** What keeps an operation from being written; empty when nothing does. */
    String problem(JsonNode operation) {
        JsonNode soap = operation.path("x-soap");
        // Arrays are written as that of 1.1 has them.
        boolean withArrays = !(soap.path("use").asText().equals("encoded")
                && soap.path("version").asText().equals("1.2"));
        Needs own = needs(operation);
        if (!own.problem(withArrays).isEmpty()) {
            return own.problem(withArrays);
        }
        Set<String> reached = reached(own.components);
        return components.entrySet().stream()
                .filter(component -> reached.contains(component.getKey()))
                .map(component -> component.getValue().problem(withArrays))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Takes away the schemas that no operation needs any more. */
    void dropUnused() {
        Set<String> used = needs(contract.path("paths")).components;
        used.addAll(needs(contract.path("components").path("responses")).components);
        Set<String> needed = reached(used);
        List.copyOf(schemas().properties()).stream()
                .map(Map.Entry::getKey)
                .filter(name -> !needed.contains(name))
                .forEach(schemas()::remove);
    }

    private Set<String> reached(Set<String> from) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.remove();
            Needs needs = components.get(name);
            if (needs != null && all.add(name)) {
                open.addAll(needs.components);
            }
        }
        return all;
    }

    private Needs needs(JsonNode part) {
        Needs needs = new Needs();
        collect(part, needs);
        return needs;
    }

    private void collect(JsonNode node, Needs needs) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#/components/schemas/")) {
            needs.components.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        if (needs.reason.isEmpty()) {
            needs.reason.append(node.path(Dangling.MARK).asText());
        }
        if (needs.array.isEmpty()) {
            needs.array.append(node.path("x-xml-array-type").asText());
        }
        if (node.path("element").isTextual()) {
            check(XmlName.parse(node.path("element").asText()).local(), needs);
        }
        check(node.path("xml").path("name").asText(), needs);
        node.path("properties").properties().forEach(property -> {
            boolean elsewhere = property.getValue().path("xml").has("name")
                    || property.getValue().path("items").path("xml").has("name");
            check(elsewhere ? "" : property.getKey(), needs);
        });
        node.forEach(child -> collect(child, needs));
    }

    private void check(String local, Needs needs) {
        if (needs.reason.isEmpty()) {
            needs.reason.append(misnamed.reason(local));
        }
    }
}
