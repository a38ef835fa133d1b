package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.serai.mapping.SafeJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The schema of Camel's YAML DSL: which keys each part of a route file may have. */
final class YamlDslSchema {
    private static final String REFERENCE = "#/items/definitions/";
    private static final String STEP = REFERENCE + "org.apache.camel.model.ProcessorDefinition";
    private static final String LANGUAGE = REFERENCE + "org.apache.camel.model.language.ExpressionDefinition";

    private @Nullable JsonNode schema;

    /** The schema of an entry of a file. */
    JsonNode entry() {
        return root().path("items");
    }

    /** The schemas of the keys a part may have, by key; empty when it may have any. */
    Map<String, JsonNode> keys(JsonNode part) {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        collect(part, keys);
        return keys;
    }

    /** The keys a part must have. */
    List<String> required(JsonNode part) {
        JsonNode object = resolved(part);
        for (JsonNode form : object.path("oneOf")) {
            if (form.path("type").asText().equals("object")) {
                object = form;
            }
        }
        TreeSet<String> required = new TreeSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        return List.copyOf(required);
    }

    /** The schema of the items of a list. */
    JsonNode items(JsonNode list) {
        return resolved(list).path("items");
    }

    /** What is expected here, when a value is of another kind; empty when it fits. */
    String expected(JsonNode part, JsonNode value) {
        Set<String> types = types(part);
        boolean text = types.stream().anyMatch(type -> !type.equals("array") && !type.equals("object"));
        String kind = value.isArray() ? "array" : value.isObject() ? "object" : "text";
        boolean nothing = value.isNull() && (text || !required(part).isEmpty());
        if (types.isEmpty() || !nothing && (types.contains(kind) || kind.equals("text") && text)) {
            return kind.equals("text") ? expectedText(resolved(part), value.asText()) : "";
        }
        return types.contains("object") ? "an object" : types.contains("array") ? "a list" : "a text";
    }

    private Set<String> types(JsonNode part) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode own = resolved(part);
        types.add(own.path("type").asText());
        own.path("oneOf").forEach(form -> types.add(form.path("type").asText()));
        types.remove("");
        return types;
    }

    /** Placeholders and names of beans may stand for any value. */
    private static String expectedText(JsonNode part, String text) {
        String type = part.path("type").asText();
        if (text.contains("{{") || text.startsWith("#")) {
            return "";
        }
        if (type.equals("boolean")) {
            return text.matches("(?i)true|false") ? "" : "true or false";
        }
        if (type.equals("number") || type.equals("integer")) {
            return text.matches("-?\\d+(\\.\\d+)?") ? "" : "a number";
        }
        List<String> values = new ArrayList<>();
        part.path("enum").forEach(value -> values.add(value.asText()));
        return values.isEmpty() || values.contains(text) ? "" : "one of " + String.join(", ", values);
    }

    boolean isStep(JsonNode part) {
        return part.path("$ref").asText().equals(STEP);
    }

    boolean isExpression(JsonNode part) {
        return part.path("$ref").asText().equals(LANGUAGE);
    }

    private void collect(JsonNode part, Map<String, JsonNode> keys) {
        JsonNode object = resolved(part);
        // A key that is said to exist in one place is described in another.
        object.path("properties")
                .properties()
                .forEach(member -> keys.merge(member.getKey(), member.getValue(), (a, b) -> a.isEmpty() ? b : a));
        for (String forms : List.of("oneOf", "anyOf")) {
            object.path(forms).forEach(form -> collect(form, keys));
        }
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.startsWith(REFERENCE)
                ? root().path("items").path("definitions").path(reference.substring(REFERENCE.length()))
                : part;
    }

    /** 800 KB, read only when there is something to explain. */
    private JsonNode root() {
        JsonNode loaded = schema;
        if (loaded == null) {
            try (InputStream in = YamlDslSchema.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
                loaded = in == null
                        ? MissingNode.getInstance()
                        : SafeJson.mapper().readTree(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            schema = loaded;
        }
        return loaded;
    }
}
