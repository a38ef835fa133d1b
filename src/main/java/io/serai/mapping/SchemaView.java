package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema with what it refers to: a keyword is that of the schema itself, else that of the schema behind its
 * {@code $ref}, and so on. {@code allOf} with one member and {@code anyOf} with {@code null}, which OpenAPI 3.0 and 3.1
 * need for the same, are seen through, and {@code allOf} of simple values with all its members.
 */
final class SchemaView {
    private static final int MOST_STEPS = 50;
    private static final int MOST_STEPS_OF_SIMPLE = 5;
    private static final Set<String> SIMPLE = Set.of("string", "number", "integer", "boolean");

    private final JsonNode root;
    private final List<JsonNode> chain = new ArrayList<>();
    private boolean nillable;

    private SchemaView(JsonNode root) {
        this.root = root;
    }

    /**
     * A view.
     *
     * @param root of the document that references lead into
     */
    static SchemaView of(JsonNode root, JsonNode schema) {
        SchemaView view = new SchemaView(root);
        view.add(schema, 0);
        return view;
    }

    private void add(JsonNode schema, int step) {
        chain.add(schema);
        nillable |= isNillable(schema);
        JsonNode behind = step < MOST_STEPS ? behind(schema) : null;
        if (behind != null) {
            add(behind, step + 1);
        } else if (step < MOST_STEPS_OF_SIMPLE && isSimple(schema.path("allOf"))) {
            schema.get("allOf").forEach(member -> add(member, step + 1));
        }
    }

    private boolean isSimple(JsonNode members) {
        return members.size() > 1 && SIMPLE.contains(of(members.get(0)).type());
    }

    SchemaView of(JsonNode schema) {
        return of(root, schema);
    }

    private @Nullable JsonNode behind(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (reference.startsWith("#/")) {
            return root.at(com.fasterxml.jackson.core.JsonPointer.compile(decoded(reference.substring(1))));
        }
        if (schema.has("properties") || schema.path("x-xml-choice").asBoolean()) {
            return null;
        }
        JsonNode all = schema.path("allOf");
        if (all.size() == 1) {
            return all.get(0);
        }
        return exceptNull(schema.path("anyOf"), schema.path("oneOf"));
    }

    private static String decoded(String pointer) {
        return pointer.indexOf('%') < 0
                ? pointer
                : java.net.URLDecoder.decode(pointer.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    private @Nullable JsonNode exceptNull(JsonNode... lists) {
        for (JsonNode list : lists) {
            if (list.size() == 2 && (isNull(list.get(0)) || isNull(list.get(1)))) {
                nillable = true;
                return isNull(list.get(0)) ? list.get(1) : list.get(0);
            }
        }
        return null;
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    private static boolean isNillable(JsonNode schema) {
        if (schema.path("nullable").asBoolean()) {
            return true;
        }
        for (JsonNode type : schema.path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code null} is a value. */
    boolean nillable() {
        return nillable;
    }

    /** The schema behind all references: the same for all properties that share it. */
    JsonNode last() {
        return chain.get(chain.size() - 1);
    }

    /** The schemas of the view, the one it was made of first. */
    List<JsonNode> chain() {
        return chain;
    }

    /** {@code xml} of the schema itself: that of a schema that is referred to says nothing (OpenAPI, XML Object). */
    JsonNode xml() {
        return chain.get(0).path("xml");
    }

    /** A keyword of the schema itself, not of what it refers to; empty when it has none. */
    String own(String keyword) {
        return chain.get(0).path(keyword).asText("");
    }

    JsonNode get(String keyword) {
        for (JsonNode schema : chain) {
            JsonNode value = schema.get(keyword);
            if (value != null) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    boolean has(String keyword) {
        return !get(keyword).isMissingNode();
    }

    boolean is(String keyword) {
        return get(keyword).asBoolean();
    }

    String text(String keyword) {
        return get(keyword).asText("");
    }

    /** A value as text; null when there is none. */
    @Nullable
    String value(String keyword) {
        JsonNode value = get(keyword);
        return value.isValueNode() ? value.asText() : null;
    }

    /** Whether values are objects. */
    boolean isObject() {
        return type().equals("object") || has("properties") || type().isEmpty() && last().has("allOf");
    }

    /** The JSON type, {@code null} left out; empty when there is none, or more than one. */
    String type() {
        JsonNode type = get("type");
        if (!type.isArray()) {
            return type.asText("");
        }
        String found = "";
        Iterator<JsonNode> types = type.elements();
        while (types.hasNext()) {
            String one = types.next().asText();
            if (!one.equals("null")) {
                if (!found.isEmpty()) {
                    return "";
                }
                found = one;
            }
        }
        return found;
    }
}
