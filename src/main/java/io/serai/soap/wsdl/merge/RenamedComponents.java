package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which schemas of a contract people have renamed: those that stand where others stood. */
final class RenamedComponents {
    private static final String PREFIX = "#/components/schemas/";

    private final JsonNode before;
    private final JsonNode after;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private RenamedComponents(ObjectNode before, ObjectNode after) {
        this.before = before.path("components").path("schemas");
        this.after = after.path("components").path("schemas");
    }

    /** New names by old ones; both contracts are in the form that is merged. */
    static Map<String, String> of(ObjectNode before, ObjectNode after) {
        RenamedComponents renamed = new RenamedComponents(before, after);
        renamed.compare(before.path(OperationForm.OPERATIONS), after.path(OperationForm.OPERATIONS));
        renamed.before.properties().forEach(one -> {
            if (renamed.after.has(one.getKey())) {
                renamed.compare(one.getValue(), renamed.after.path(one.getKey()));
            }
        });
        return renamed.names;
    }

    private void compare(JsonNode old, JsonNode now) {
        String from = target(old);
        String to = target(now);
        if (!from.isEmpty() && !to.isEmpty() && seen.add(from + ' ' + to)) {
            if (!from.equals(to) && !after.has(from) && !before.has(to) && !names.containsValue(to)) {
                names.putIfAbsent(from, to);
            }
            compare(before.path(from), after.path(to));
        }
        if (old.isArray() && old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                compare(old.get(i), now.get(i));
            }
        }
        old.properties().forEach(member -> {
            if (now.has(member.getKey())) {
                compare(member.getValue(), now.path(member.getKey()));
            }
        });
    }

    static String target(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : "";
    }

    /** Renames the schemas of a contract, and what refers to them. */
    static void rename(ObjectNode contract, Map<String, String> names) {
        if (names.isEmpty()) {
            return;
        }
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        contract.path("components")
                .path("schemas")
                .properties()
                .forEach(one -> schemas.set(names.getOrDefault(one.getKey(), one.getKey()), one.getValue()));
        contract.withObject("/components").set("schemas", schemas);
        refer(contract, names);
    }

    private static void refer(JsonNode node, Map<String, String> names) {
        String name = names.get(target(node));
        if (name != null) {
            ((ObjectNode) node).put("$ref", PREFIX + name);
        }
        if (node.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            mapping.properties().forEach(one -> {
                String to = names.get(one.getValue().asText().replace(PREFIX, ""));
                if (to != null) {
                    one.setValue(JsonNodeFactory.instance.textNode(PREFIX + to));
                }
            });
        }
        node.forEach(child -> refer(child, names));
    }
}
