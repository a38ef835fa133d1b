package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the properties of all objects by what they are in XML, with their keys as members, and back. */
final class PropertyForm {
    /** The member of a property that has its key. */
    static final String KEY = "#key";

    private static final String PROPERTIES = "properties";

    private PropertyForm() {}

    /** Renames all properties below a node. */
    static void apply(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.get(PROPERTIES) instanceof ObjectNode properties) {
            Map<String, String> names = new HashMap<>();
            ObjectNode named = JsonNodeFactory.instance.objectNode();
            properties.properties().forEach(property -> {
                String wire = free(Wire.of(property.getKey(), property.getValue()), named);
                names.put(property.getKey(), wire);
                named.set(wire, keyed(property.getValue(), property.getKey()));
            });
            schema.set(PROPERTIES, named);
            rename(schema, names);
        }
        node.forEach(child -> children(node, child).forEach(PropertyForm::apply));
    }

    /** Gives all properties below a node their keys. */
    static void undo(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.get(PROPERTIES) instanceof ObjectNode properties) {
            Map<String, String> keys = new HashMap<>();
            Set<String> taken = new HashSet<>();
            ObjectNode plain = JsonNodeFactory.instance.objectNode();
            properties.properties().forEach(property -> {
                String key = key(property.getKey(), property.getValue());
                String free = key;
                for (int i = 2; !taken.add(free); i++) {
                    free = key + i;
                }
                keys.put(property.getKey(), free);
                plain.set(free, property.getValue());
            });
            schema.set(PROPERTIES, plain);
            rename(schema, keys);
        }
        node.forEach(child -> children(node, child).forEach(PropertyForm::undo));
    }

    /** A map of properties is no schema, whatever their names. */
    private static Iterable<JsonNode> children(JsonNode node, JsonNode child) {
        return node.get(PROPERTIES) == child ? child : List.of(child);
    }

    private static String free(String wanted, ObjectNode taken) {
        String name = wanted;
        for (int i = 2; taken.has(name); i++) {
            name = wanted + ' ' + i;
        }
        return name;
    }

    private static JsonNode keyed(JsonNode schema, String key) {
        return schema instanceof ObjectNode object ? object.put(KEY, key) : schema;
    }

    private static String key(String wire, JsonNode schema) {
        JsonNode key = schema instanceof ObjectNode object ? object.remove(KEY) : null;
        return key == null ? wire.substring(wire.lastIndexOf(' ') + 1) : key.asText();
    }

    /** In the lists of names that an object and its choices have. */
    private static void rename(JsonNode schema, Map<String, String> names) {
        for (String list : List.of("required", "x-xml-order")) {
            if (schema.get(list) instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    String name = array.get(i).asText();
                    array.set(i, JsonNodeFactory.instance.textNode(names.getOrDefault(name, name)));
                }
            }
        }
        for (String choice : List.of("oneOf", "anyOf", "not")) {
            JsonNode ways = schema.path(choice);
            (ways.isArray() ? ways : List.of(ways)).forEach(way -> {
                if (way.isObject() && !way.has(PROPERTIES)) {
                    rename(way, names);
                }
            });
        }
    }
}
