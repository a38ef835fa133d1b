package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Converts Swagger 2.0 to OpenAPI 3.0.4: body and form parameters become request bodies, produces and consumes become
 * content, definitions become component schemas. Vendor keys stay where they are.
 */
final class Swagger2 {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Set<String> SCHEMA_KEYS = Set.of(
            "type",
            "format",
            "items",
            "default",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "enum",
            "multipleOf");

    private final JsonNode swagger;

    Swagger2(JsonNode swagger) {
        this.swagger = swagger;
    }

    /** A new document; the original is not changed. */
    ObjectNode convert() {
        ObjectNode document = NODES.objectNode().put("openapi", "3.0.4");
        copy(swagger, document, "info");
        document.withArray("servers").addObject().put("url", server());
        copy(swagger, document, "tags", "externalDocs", "security");
        copyVendorKeys(swagger, document);
        ObjectNode paths = document.putObject("paths");
        swagger.path("paths").properties().forEach(path -> paths.set(path.getKey(), pathItem(path.getValue())));
        components(document);
        rewriteReferences(document);
        return document;
    }

    private String server() {
        String path = swagger.path("basePath").asText("/");
        String host = swagger.path("host").asText("");
        String scheme = swagger.path("schemes").path(0).asText("https");
        return host.isEmpty() ? path : scheme + "://" + host + (path.startsWith("/") ? path : "/" + path);
    }

    private JsonNode pathItem(JsonNode item) {
        ObjectNode out = NODES.objectNode();
        item.properties().forEach(member -> {
            if (METHODS.contains(member.getKey())) {
                out.set(member.getKey(), operation(member.getValue(), item.path("parameters")));
            } else if (member.getKey().equals("parameters")) {
                ArrayNode kept = NODES.arrayNode();
                member.getValue().forEach(parameter -> addParameter(parameter, kept));
                if (!kept.isEmpty()) {
                    out.set("parameters", kept);
                }
            } else {
                out.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        return out;
    }

    private ObjectNode operation(JsonNode operation, JsonNode shared) {
        ObjectNode out = NODES.objectNode();
        copy(operation, out, "tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security");
        copyVendorKeys(operation, out);
        List<JsonNode> all = new ArrayList<>();
        shared.forEach(parameter -> all.add(resolve(parameter)));
        ArrayNode kept = NODES.arrayNode();
        operation.path("parameters").forEach(parameter -> {
            addParameter(parameter, kept);
            all.add(resolve(parameter));
        });
        if (!kept.isEmpty()) {
            out.set("parameters", kept);
        }
        ObjectNode body = body(all, operation);
        if (!body.isEmpty()) {
            out.set("requestBody", body);
        }
        ObjectNode responses = out.putObject("responses");
        List<String> produces = mediaTypes(operation, "produces");
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.set(response.getKey(), response(response.getValue(), produces)));
        return out;
    }

    private void addParameter(JsonNode parameter, ArrayNode kept) {
        String in = resolve(parameter).path("in").asText();
        if (in.equals("body") || in.equals("formData")) {
            return;
        }
        kept.add(parameter.has("$ref") ? parameter.deepCopy() : parameter(parameter));
    }

    private ObjectNode parameter(JsonNode parameter) {
        ObjectNode out = NODES.objectNode();
        copy(parameter, out, "name", "in", "description", "required", "allowEmptyValue");
        copyVendorKeys(parameter, out);
        out.set("schema", schemaOf(parameter));
        String format = parameter
                .path("collectionFormat")
                .asText(parameter.path("type").asText().equals("array") ? "csv" : "");
        if (!format.isEmpty() && parameter.path("in").asText().equals("query")) {
            out.put(
                    "style",
                    switch (format) {
                        case "ssv" -> "spaceDelimited";
                        case "pipes" -> "pipeDelimited";
                        default -> "form";
                    });
            out.put("explode", format.equals("multi"));
        }
        return out;
    }

    private static ObjectNode schemaOf(JsonNode parameter) {
        ObjectNode schema = NODES.objectNode();
        parameter.properties().forEach(member -> {
            if (SCHEMA_KEYS.contains(member.getKey())) {
                schema.set(member.getKey(), member.getValue().deepCopy());
            }
        });
        return withoutFile(schema);
    }

    /** The type file of Swagger 2.0 is a text in binary. */
    private static <T extends JsonNode> T withoutFile(T schema) {
        if (schema instanceof ObjectNode object && object.path("type").asText().equals("file")) {
            object.put("type", "string").put("format", "binary");
        }
        return schema;
    }

    private ObjectNode body(List<JsonNode> parameters, JsonNode operation) {
        ObjectNode body = NODES.objectNode();
        ObjectNode form = NODES.objectNode().put("type", "object");
        boolean file = false;
        for (JsonNode parameter : parameters) {
            String in = parameter.path("in").asText();
            if (in.equals("body")) {
                copy(parameter, body, "description", "required");
                ObjectNode content = body.putObject("content");
                mediaTypes(operation, "consumes").forEach(type -> content.putObject(type)
                        .set("schema", parameter.path("schema").deepCopy()));
            } else if (in.equals("formData")) {
                file |= parameter.path("type").asText().equals("file");
                form.withObject("/properties").set(parameter.path("name").asText(), schemaOf(parameter));
                if (parameter.path("required").asBoolean()) {
                    form.withArray("required").add(parameter.path("name").asText());
                }
            }
        }
        if (form.has("properties")) {
            ObjectNode content = body.withObject("/content");
            formTypes(operation, file).forEach(type -> content.putObject(type).set("schema", form.deepCopy()));
        }
        return body;
    }

    /** The media types of forms that are consumed; a file needs one with parts. */
    private List<String> formTypes(JsonNode operation, boolean file) {
        List<String> types = mediaTypes(operation, "consumes").stream()
                .filter(type -> type.equals(PARTS) || type.equals(FORM) && !file)
                .toList();
        return types.isEmpty() ? List.of(file ? PARTS : FORM) : types;
    }

    private ObjectNode response(JsonNode response, List<String> produces) {
        if (response.has("$ref")) {
            return response.deepCopy();
        }
        ObjectNode out = NODES.objectNode();
        copy(response, out, "description");
        copyVendorKeys(response, out);
        response.path("headers").properties().forEach(header -> out.withObject("/headers")
                .putObject(header.getKey())
                .set("schema", schemaOf(header.getValue())));
        if (response.has("schema")) {
            ObjectNode content = out.putObject("content");
            produces.forEach(type -> {
                ObjectNode media = content.putObject(type);
                media.set("schema", withoutFile(response.path("schema").deepCopy()));
                JsonNode example = response.path("examples").path(type);
                if (!example.isMissingNode()) {
                    media.set("example", example.deepCopy());
                }
            });
        }
        return out;
    }

    private void components(ObjectNode document) {
        ObjectNode components = NODES.objectNode();
        copyAs(swagger.path("definitions"), components, "schemas");
        swagger.path("parameters").properties().forEach(entry -> {
            String in = entry.getValue().path("in").asText();
            if (!in.equals("body") && !in.equals("formData")) {
                components.withObject("/parameters").set(entry.getKey(), parameter(entry.getValue()));
            }
        });
        List<String> produces = mediaTypes(NODES.objectNode(), "produces");
        swagger.path("responses").properties().forEach(entry -> components
                .withObject("/responses")
                .set(entry.getKey(), response(entry.getValue(), produces)));
        copyAs(swagger.path("securityDefinitions"), components, "securitySchemes");
        if (!components.isEmpty()) {
            document.set("components", components);
        }
    }

    private List<String> mediaTypes(JsonNode operation, String key) {
        JsonNode own = operation.has(key) ? operation.path(key) : swagger.path(key);
        List<String> types = new ArrayList<>();
        own.forEach(type -> types.add(type.asText()));
        return types.isEmpty() ? List.of(JSON) : types;
    }

    private JsonNode resolve(JsonNode parameter) {
        String reference = parameter.path("$ref").asText("");
        return reference.startsWith("#") ? Pointers.find(swagger, reference.substring(1)) : parameter;
    }

    private static void rewriteReferences(JsonNode node) {
        // References to other files keep their pointers: those files are not converted.
        if (node instanceof ObjectNode object && object.path("$ref").asText("").startsWith("#/")) {
            object.put(
                    "$ref",
                    object.path("$ref")
                            .asText()
                            .replace("#/definitions/", "#/components/schemas/")
                            .replace("#/parameters/", "#/components/parameters/")
                            .replace("#/responses/", "#/components/responses/"));
        }
        node.forEach(Swagger2::rewriteReferences);
    }

    private static void copy(JsonNode from, ObjectNode to, String... names) {
        for (String name : names) {
            if (from.has(name)) {
                to.set(name, from.path(name).deepCopy());
            }
        }
    }

    private static void copyAs(JsonNode from, ObjectNode to, String name) {
        if (!from.isMissingNode()) {
            to.set(name, from.deepCopy());
        }
    }

    private static void copyVendorKeys(JsonNode from, ObjectNode to) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            if (member.getKey().startsWith("x-")) {
                to.set(member.getKey(), member.getValue().deepCopy());
            }
        }
    }
}
