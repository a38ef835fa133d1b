package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes schemas of elements that may be nil: of the value or null. An element that is nil keeps its attributes (XML Schema
 * part 1, section 3.3.4), so types that have some say by {@code $nil} that there is nothing else.
 */
final class Nillable {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PROPERTIES = "properties";
    private static final String NIL = "$nil";

    private final Map<String, ObjectNode> components;

    /** Names of those that elements which may be nil refer to, and that may not be filled in yet. */
    private final Set<String> waiting = new LinkedHashSet<>();

    /**
     * For the elements of one contract.
     *
     * @param components by name
     */
    Nillable(Map<String, ObjectNode> components) {
        this.components = components;
    }

    /** The same, or null. */
    ObjectNode of(ObjectNode value) {
        if (value.has("$ref")) {
            waiting.add(name(value));
        } else {
            mark(value);
        }
        JsonNode type = value.path("type");
        if (type.isTextual()) {
            ArrayNode types = NODES.arrayNode().add(type.asText()).add("null");
            value.set("type", types);
            if (value.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
            return value;
        }
        ObjectNode schema = NODES.objectNode();
        schema.putArray("anyOf").add(value).addObject().put("type", "null");
        return schema;
    }

    /** Marks components that were filled in since. */
    void markComponents() {
        for (String name : waiting) {
            ObjectNode component = components.getOrDefault(name, NODES.objectNode());
            mark(component);
            if (component.has("discriminator")) {
                component.path("oneOf").forEach(way -> mark(components.getOrDefault(name(way), NODES.objectNode())));
            }
        }
        waiting.clear();
    }

    private static String name(JsonNode reference) {
        return reference.path("$ref").asText().replaceFirst(".*/", "");
    }

    private static void mark(ObjectNode schema) {
        if (schema.get(PROPERTIES) instanceof ObjectNode properties
                && !properties.has(NIL)
                && hasAttributes(properties)) {
            ObjectNode nil = properties.putObject(NIL).put("type", "boolean");
            nil.putObject("xml").put("x-node", "none");
        }
    }

    private static boolean hasAttributes(ObjectNode properties) {
        for (JsonNode property : properties) {
            if (property.path("xml").path("attribute").asBoolean() || property.has("x-xml-any-attributes")) {
                return true;
            }
        }
        return false;
    }
}
