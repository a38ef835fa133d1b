package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.KebabCase;
import org.jspecify.annotations.Nullable;

/** Writes the responses of an operation: the answer, and the faults that the service declares. */
final class ResponseWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaSet schemas;
    private final TypeWriter types;
    private final HeaderWriter headers;

    ResponseWriter(SchemaSet schemas, TypeWriter types, HeaderWriter headers) {
        this.schemas = schemas;
        this.types = types;
        this.headers = headers;
    }

    static ObjectNode problemResponse() {
        ObjectNode response = NODES.objectNode().put("description", "A problem (RFC 9457).");
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return response;
    }

    static ObjectNode problem() {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri-reference");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        properties.putObject("instance").put("type", "string");
        return schema;
    }

    /**
     * Writes those of one operation.
     *
     * @param output schema of the answer; null when it is empty
     */
    void write(ServiceOperation operation, @Nullable ObjectNode output, ObjectNode node, ObjectNode soap)
            throws ImportException {
        ObjectNode responses = node.putObject("responses");
        ObjectNode success = responses.putObject(operation.output() == null ? "202" : output == null ? "204" : "200");
        success.put("description", operation.output() == null ? "Taken." : "The answer.");
        if (operation.output() != null) {
            ArrayNode headers = this.headers.write(operation.output().headers(), "to", null);
            if (!headers.isEmpty()) {
                ((ObjectNode) soap.path("output")).set("headers", headers);
                ObjectNode fields = success.putObject("headers");
                headers.forEach(
                        header -> fields.putObject(header.path("to").asText().replaceFirst("^header:", ""))
                                .putObject("schema")
                                .put("type", "string"));
            }
        }
        if (output != null) {
            success.putObject("content").putObject("application/json").set("schema", output);
        }
        faults(operation, responses, soap);
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private void faults(ServiceOperation operation, ObjectNode responses, ObjectNode soap) {
        ObjectNode details = NODES.objectNode();
        for (ServiceOperation.Fault fault : operation.faults()) {
            SchemaSet.PartElement element = element(fault);
            if (element != null) {
                soap.withArray("/faults")
                        .addObject()
                        .put("name", fault.name())
                        .put("element", SchemaSet.text(element.name()))
                        .put("status", 422)
                        .put("type", "/problems/" + KebabCase.of(fault.name(), "fault"));
                details.set(fault.name(), element.schema(types));
            }
        }
        if (!details.isEmpty()) {
            ObjectNode response = responses.putObject("422").put("description", "A fault that the service declares.");
            ObjectNode schema = response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema");
            schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/Problem");
            schema.putObject("properties")
                    .putObject("fault")
                    .put("type", "object")
                    .set("properties", details);
        }
    }

    /** The element of a fault's detail; null when no schema has it, and the fault is one that nobody declares. */
    private SchemaSet.@Nullable PartElement element(ServiceOperation.Fault fault) {
        try {
            return schemas.partElement(fault.part(), fault.namespace());
        } catch (ImportException e) {
            return null;
        }
    }
}
