package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Makes sample values of schemas: the same at each run, of examples, codes, bounds and patterns where there are some. What
 * has to be there is; what may be there is down to some depth. Types that contain themselves are cut where they begin anew.
 */
public final class Samples {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values that need not be there, in all. */
    private static final int MOST_OPTIONAL = 200;

    private final JsonNode document;
    private final int optionalDepth;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private int optional;

    /**
     * A source of samples.
     *
     * @param document OpenAPI with all references inside
     * @param optionalDepth objects down to which properties are written that need not be there; 0 for none
     */
    public Samples(JsonNode document, int optionalDepth) {
        this.document = document;
        this.optionalDepth = optionalDepth;
    }

    /**
     * A value of a schema, or of what it refers to.
     *
     * @param name of the value; what texts say that no rule says more of
     * @throws IllegalArgumentException when each value of the schema contains another one, without end
     */
    public JsonNode whole(JsonNode schema, String name) {
        optional = 0;
        open.clear();
        return of(schema, name);
    }

    /** A value of a property; its key is what texts without another rule say. */
    JsonNode of(JsonNode schema, String key) {
        SchemaView view = SchemaView.of(document, schema);
        if (view.get("discriminator").isObject() && view.get("oneOf").isArray()) {
            return variant(view, key);
        }
        if (view.is("x-xml-list")) {
            return NODES.arrayNode().add(SampleScalar.of(view.of(view.get("items")), key));
        }
        if (view.type().equals("array")) {
            return array(view, key);
        }
        return view.isObject() ? object(view) : SampleScalar.of(view, key);
    }

    private JsonNode object(SchemaView view) {
        if (isOpen(view)) {
            throw new EndlessException();
        }
        open.push(view.last());
        try {
            return new SampleObject(this, view).write();
        } finally {
            open.pop();
        }
    }

    private boolean isOpen(SchemaView view) {
        return open.stream().anyMatch(schema -> schema == view.last());
    }

    /** Whether one more value may be written that need not be there. */
    boolean takesOptional() {
        return open.size() <= optionalDepth && optional++ < MOST_OPTIONAL;
    }

    /** The first type that can be written; the declared one needs no name. */
    private JsonNode variant(SchemaView view, String key) {
        JsonNode types = view.get("oneOf");
        for (int i = 0; i < types.size(); i++) {
            JsonNode value = tried(types.get(i), key);
            if (value instanceof ObjectNode object && (i > 0 || view.is("x-xml-abstract"))) {
                ObjectNode named = NODES.objectNode().put(TypeTag.NAME, name(view, types.get(i)));
                return named.setAll(object);
            }
            if (value != null) {
                return value;
            }
        }
        throw new EndlessException();
    }

    /** A value; null when none comes to an end. */
    @Nullable
    JsonNode tried(JsonNode schema, String key) {
        try {
            return of(schema, key);
        } catch (EndlessException e) {
            return null;
        }
    }

    /** A value that may be null, which ends what has no end. */
    JsonNode triedOrNull(JsonNode schema, String key) {
        JsonNode value = tried(schema, key);
        return value == null ? NODES.nullNode() : value;
    }

    private static String name(SchemaView view, JsonNode type) {
        String reference = type.path("$ref").asText("");
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        return view.get("discriminator").path("mapping").properties().stream()
                .filter(entry -> entry.getValue().asText().equals(reference)
                        || entry.getValue().asText().equals(last))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(last);
    }

    private JsonNode array(SchemaView view, String key) {
        ArrayNode array = NODES.arrayNode();
        int least = Math.max(view.get("minItems").asInt(), 1);
        try {
            for (int i = 0; i < Math.min(least, 100); i++) {
                array.add(item(view, key));
            }
            return array;
        } catch (EndlessException e) {
            if (view.get("minItems").asInt() > 0) {
                throw e;
            }
            return NODES.arrayNode();
        }
    }

    private JsonNode item(SchemaView view, String key) {
        if (view.has("x-xml-mixed")) {
            return TextNode.valueOf("text");
        }
        JsonNode items = view.get("items");
        if (view.is("x-xml-group")) {
            return member(view.of(items));
        }
        return view.has("x-xml-any") ? NODES.objectNode().put("{urn:example:any}any", "any") : of(items, key);
    }

    /** One of several elements that may come in any order. */
    private JsonNode member(SchemaView items) {
        JsonNode all = items.get("oneOf").isArray()
                ? items.get("oneOf")
                : NODES.arrayNode().add(items.last());
        for (JsonNode one : all) {
            for (var property : items.of(one).get("properties").properties()) {
                JsonNode value = tried(property.getValue(), property.getKey());
                if (value != null) {
                    ObjectNode member = NODES.objectNode();
                    member.set(property.getKey(), value);
                    return member;
                }
            }
        }
        throw new EndlessException();
    }

    /** A type that contains itself, at the place where it would begin anew. */
    static final class EndlessException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        EndlessException() {
            super("a value contains another one of its type, without end");
        }
    }
}
