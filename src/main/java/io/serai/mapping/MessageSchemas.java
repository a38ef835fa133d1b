package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the schema of a message in one contract, and what its element is called. */
final class MessageSchemas {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;
    private final UnaryOperator<JsonNode> resolve;

    MessageSchemas(JsonNode document, UnaryOperator<JsonNode> resolve) {
        this.document = document;
        this.resolve = resolve;
    }

    /**
     * A schema.
     *
     * @param element null when nothing says its name
     * @param operation that it is of, or null
     */
    record Found(
            JsonNode schema,
            @Nullable XmlName element,
            @Nullable JsonNode operation) {}

    Iterable<String> components() {
        return names(document.path("components").path("schemas"));
    }

    List<String> operations() {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : document.path("paths")) {
            for (String method : METHODS) {
                String id = resolve.apply(item).path(method).path("operationId").asText("");
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    Found ofComponent(String name) {
        JsonNode schema = document.path("components").path("schemas").path(name);
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("there is no schema '" + name + "'");
        }
        return new Found(usable(schema, name), element(schema, name), null);
    }

    Found ofOperation(String id, MessageName name) {
        JsonNode operation = operation(id);
        JsonNode content = name.response()
                ? response(operation.path("responses"), name.status())
                : resolve.apply(operation.path("requestBody"));
        JsonNode schema = schema(content.path("content"));
        if (schema.isMissingNode()) {
            String what = name.response() ? "response" + (" " + name.status()).stripTrailing() : "request body";
            throw new IllegalArgumentException("operation '" + id + "' has no schema for its " + what);
        }
        return new Found(usable(schema, id), element(schema, null), operation);
    }

    private JsonNode operation(String id) {
        for (JsonNode item : document.path("paths")) {
            for (String method : METHODS) {
                JsonNode operation = resolve.apply(item).path(method);
                if (operation.path("operationId").asText("").equals(id)) {
                    return operation;
                }
            }
        }
        throw new IllegalArgumentException("there is no operation '" + id + "'");
    }

    private JsonNode response(JsonNode responses, String status) {
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            boolean wanted = status.isEmpty()
                    ? response.getKey().startsWith("2")
                    : response.getKey().equals(status);
            if (wanted) {
                return resolve.apply(response.getValue());
            }
        }
        return MissingNode.getInstance();
    }

    /** That of JSON, which clients see; else that of XML, whose shape is the same. */
    private static JsonNode schema(JsonNode content) {
        JsonNode json = first(content, type -> type.equals("application/json") || type.endsWith("+json"));
        return json.isMissingNode() ? first(content, type -> type.endsWith("/xml") || type.endsWith("+xml")) : json;
    }

    private static JsonNode first(JsonNode content, Predicate<String> wanted) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (wanted.test(type.getKey().replaceFirst(";.*", "").strip())) {
                return type.getValue().path("schema");
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode usable(JsonNode schema, String of) {
        if (SchemaView.of(document, schema).type().equals("array")) {
            throw new IllegalArgumentException(
                    "the schema of '" + of + "' is an array, which has no element of its own");
        }
        return schema;
    }

    /** By {@code xml} of the schema or of one behind its references, else by the name of the component. */
    private @Nullable XmlName element(JsonNode schema, @Nullable String component) {
        String local = component == null ? "" : component;
        String namespace = "";
        for (JsonNode one : SchemaView.of(document, schema).chain()) {
            JsonNode xml = one.path("xml");
            if (xml.has("name") || xml.has("namespace")) {
                local = xml.path("name").asText(local);
                namespace = xml.path("namespace").asText("");
                break;
            }
            String reference = one.path("$ref").asText("");
            local = reference.isEmpty() ? local : reference.substring(reference.lastIndexOf('/') + 1);
        }
        return local.isEmpty() ? null : new XmlName(namespace, local);
    }
}
