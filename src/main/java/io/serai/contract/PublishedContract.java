package io.serai.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.SafeJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A contract as clients may see it: without the keys that steer Serai and without the operations that are not served.
 * Keys of others, such as a team's own {@code x-logo}, stay.
 */
public final class PublishedContract {
    private static final Set<String> INTERNAL_KEYS = Set.of(
            "x-soap",
            "x-node",
            "x-internal",
            "x-safe",
            "x-sensitive",
            "x-rate-limit",
            "x-timeout",
            "x-concurrency",
            "x-cache",
            "x-cache-invalidates",
            "x-idempotency",
            "x-allow",
            "x-cors",
            "x-unknown-query",
            "x-unknown-property",
            "x-response-validation",
            "x-response-filter",
            "x-version",
            "x-max-body");

    /** Their members are named by the author of the contract; a property may have the name of a key. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "paths",
            "webhooks",
            "content",
            "encoding",
            "headers",
            "responses",
            "callbacks",
            "links",
            "variables",
            "schemas",
            "parameters",
            "examples",
            "requestBodies",
            "securitySchemes",
            "pathItems");

    /** What is in them is not of OpenAPI. */
    private static final Set<String> DATA =
            Set.of("example", "examples", "default", "enum", "const", "value", "mapping");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final ObjectMapper JSON = SafeJson.mapper();

    private final ObjectNode document;
    private final PublishedSchema schemas;

    public PublishedContract(Contract contract) {
        this.document = contract.document().deepCopy();
        this.schemas = new PublishedSchema(document.path("openapi").asText());
        Set<String> before = ReachedSchemas.of(document);
        contract.operations().stream()
                .filter(operation -> contract.internal().contains(operation.id()))
                .forEach(operation -> {
                    if (document.path("paths").path(operation.path()) instanceof ObjectNode item) {
                        item.remove(operation.method().toLowerCase(Locale.ROOT));
                        dropWithoutOperation(operation.path(), item);
                    }
                });
        strip(document);
        before.removeAll(ReachedSchemas.of(document));
        if (document.path("components").path("schemas") instanceof ObjectNode components) {
            // What only keys of the gateway and operations that are not served led to.
            components.remove(before);
        }
    }

    /** A path of which nothing is left to call would only tell that there is something. */
    private void dropWithoutOperation(String path, ObjectNode item) {
        if (METHODS.stream().noneMatch(item::has)) {
            ((ObjectNode) document.path("paths")).remove(path);
        }
    }

    public byte[] json() {
        try {
            return JSON.writer(new DefaultPrettyPrinter()).writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] yaml() {
        return ContractText.yaml(document).getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the keys out of an object of OpenAPI or JSON Schema, and out of those in it. */
    private void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            dropHidden(object);
            schemas.tell(object);
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (isInternal(name)) {
                    object.remove(name);
                } else if (NAMED.contains(name) && object.get(name).isObject()) {
                    object.get(name).forEach(this::strip);
                } else if (!DATA.contains(name) && !name.startsWith("x-")) {
                    strip(object.get(name));
                }
            }
        } else {
            node.forEach(this::strip);
        }
    }

    /** Properties that are between the gateway and a service. */
    private static void dropHidden(ObjectNode schema) {
        List<String> hidden = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().has("x-xml-fixed")
                    || property.getValue().path("x-xml-ignore").asBoolean()) {
                hidden.add(property.getKey());
            }
        });
        if (hidden.isEmpty()) {
            return;
        }
        ((ObjectNode) schema.get("properties")).remove(hidden);
        if (schema.get("required") instanceof ArrayNode required) {
            for (int i = required.size() - 1; i >= 0; i--) {
                if (hidden.contains(required.get(i).asText())) {
                    required.remove(i);
                }
            }
        }
    }

    private static boolean isInternal(String name) {
        return INTERNAL_KEYS.contains(name) || name.startsWith("x-xml-") || name.startsWith("x-xsd-");
    }
}
