package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a sample of one object, base types included, with one way of each choice. */
final class SampleObject {
    private static final JsonNode ANYTHING = Samples.NODES.objectNode();

    private final Samples samples;
    private final SchemaView view;
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<JsonNode> choices = new ArrayList<>();

    SampleObject(Samples samples, SchemaView view) {
        this.samples = samples;
        this.view = view;
    }

    ObjectNode write() {
        collect(view, 0);
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        Set<String> excluded = new HashSet<>();
        choices.forEach(choice -> choose(choice, chosen, excluded));
        ObjectNode object = Samples.NODES.objectNode();
        properties.forEach((key, schema) -> {
            JsonNode value =
                    chosen.containsKey(key) ? chosen.get(key) : excluded.contains(key) ? null : value(key, schema);
            if (value != null) {
                object.set(key, value);
            }
        });
        return object;
    }

    private void collect(SchemaView schema, int depth) {
        List<JsonNode> chain = schema.chain();
        for (int i = chain.size() - 1; i >= 0 && depth < 50; i--) {
            JsonNode node = chain.get(i);
            if (node.path("allOf").size() != 1 || node.has("properties")) {
                node.path("allOf").forEach(member -> collect(schema.of(member), depth + 1));
            }
            node.path("properties")
                    .properties()
                    .forEach(property -> properties.put(property.getKey(), property.getValue()));
            node.path("required").forEach(name -> required.add(name.asText()));
            if (node.path("x-xml-choice").asBoolean()) {
                choices.add(node.path("oneOf"));
            }
        }
    }

    /** The first way that can be written; without one there may be none of them. */
    private void choose(JsonNode choice, Map<String, JsonNode> chosen, Set<String> excluded) {
        choice.forEach(way -> way.path("required").forEach(key -> excluded.add(key.asText())));
        for (JsonNode way : choice) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            for (JsonNode key : way.path("required")) {
                JsonNode value = samples.tried(properties.getOrDefault(key.asText(), ANYTHING), key.asText());
                if (value != null) {
                    values.put(key.asText(), value);
                }
            }
            if (!values.isEmpty() && values.size() == way.path("required").size()) {
                chosen.putAll(values);
                return;
            }
        }
    }

    private @Nullable JsonNode value(String key, JsonNode schema) {
        SchemaView property = view.of(schema);
        if (isHidden(property)) {
            return null;
        }
        if (required.contains(key)) {
            return property.nillable() ? samples.triedOrNull(schema, key) : samples.of(schema, key);
        }
        boolean wild = property.has("x-xml-any") || property.has("x-xml-any-attributes") || property.has("x-xml-mixed");
        return wild || !samples.takesOptional() ? null : samples.tried(schema, key);
    }

    /** Whether clients neither see it nor may send it. */
    private static boolean isHidden(SchemaView property) {
        String node = property.xml()
                .path("x-node")
                .asText(property.xml().path("nodeType").asText(""));
        return property.is("x-xml-ignore")
                || property.has("x-xml-fixed")
                || node.equals("none") && !property.type().equals("array");
    }
}
