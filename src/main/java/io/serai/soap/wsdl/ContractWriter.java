package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.wsdl.Part;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.jspecify.annotations.Nullable;

/** Makes a contract of the operations of a port: OpenAPI 3.1 with {@code x-soap}, to be read and edited by people. */
final class ContractWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> RESERVED = Set.of("Problem");

    private final SchemaSet schemas;
    private final ComponentNames names = new ComponentNames(RESERVED);
    private final TypeWriter types;
    private final RestShape shape;
    private final Set<String> ids = new HashSet<>();
    private final Consumer<String> refused;
    private final ObjectNode paths = NODES.objectNode();
    private int written;

    ContractWriter(SchemaSet schemas, RestShape shape, Consumer<String> refused) {
        this.schemas = schemas;
        this.types = new TypeWriter(schemas, names);
        this.shape = shape;
        this.refused = refused;
    }

    /** How many operations there are. */
    int written() {
        return written;
    }

    /** The whole contract. */
    ObjectNode write(String title, String description, List<ServiceOperation> operations) {
        for (ServiceOperation operation : operations) {
            try {
                add(operation);
                written++;
            } catch (ImportException e) {
                refused.accept("operation " + operation.name() + ": " + e.getMessage());
            }
        }
        ObjectNode contract = NODES.objectNode().put("openapi", "3.1.0");
        ObjectNode info = contract.putObject("info").put("title", title).put("version", "1.0.0");
        if (!description.isEmpty()) {
            info.put("description", description);
        }
        contract.set("paths", paths);
        ObjectNode components = contract.putObject("components");
        components.putObject("responses").set("Problem", problemResponse());
        ObjectNode all = components.putObject("schemas");
        types.components().forEach(all::set);
        all.set("Problem", problem());
        return contract;
    }

    private static ObjectNode problemResponse() {
        ObjectNode response = NODES.objectNode().put("description", "A problem (RFC 9457).");
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return response;
    }

    private static ObjectNode problem() {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri-reference");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        properties.putObject("instance").put("type", "string");
        return schema;
    }

    /** The element and schema of the body of a message. */
    private record Root(@Nullable QName element, @Nullable ObjectNode schema) {}

    private Root root(ServiceOperation operation, ServiceOperation.Body body, String wrapper) throws ImportException {
        if (operation.rpc()) {
            return new Root(new QName(body.namespace(), wrapper), rpc(body));
        }
        if (body.parts().isEmpty()) {
            return new Root(null, null);
        }
        if (body.parts().size() > 1) {
            throw new ImportException("its message " + body.message().getQName().getLocalPart()
                    + " has several parts in a document body; expected one");
        }
        XmlSchemaElement element = element(body.parts().get(0));
        return new Root(element.getQName(), types.ofElement(element));
    }

    private XmlSchemaElement element(Part part) throws ImportException {
        if (part.getElementName() == null) {
            throw new ImportException("the part '" + part.getName() + "' has a type; expected an element");
        }
        XmlSchemaElement element = schemas.collection().getElementByQName(part.getElementName());
        if (element == null) {
            throw new ImportException("the part '" + part.getName() + "' is the element " + part.getElementName()
                    + ", which no schema has");
        }
        return element;
    }

    /** The parts of rpc stand in an element that is named like the operation, without a namespace of their own. */
    private ObjectNode rpc(ServiceOperation.Body body) throws ImportException {
        Content content = new Content();
        for (Part part : body.parts()) {
            ObjectNode schema =
                    part.getTypeName() != null ? types.ofType(part.getTypeName()) : types.ofElement(element(part));
            String key = content.add(new Member(ComponentNames.camelCase(part.getName()), schema, true));
            if (!key.equals(part.getName())) {
                schema.withObject("/xml").put("name", part.getName());
            }
        }
        return content.write(NODES.objectNode());
    }

    private void add(ServiceOperation operation) throws ImportException {
        Root input = root(operation, operation.input(), operation.name());
        Root output = operation.output() == null
                ? new Root(null, null)
                : root(operation, operation.output(), operation.name() + "Response");
        JsonNode fields = fields(input.schema());
        List<String> scalars = Scalars.of(fields, types);
        RestShape.Place place = shape.of(operation.name(), scalars, required(fields));
        ObjectNode node = NODES.objectNode();
        node.put("operationId", id(operation.name()));
        node.putArray("tags").add(operation.portType());
        if (!operation.documentation().isEmpty()) {
            node.put("description", operation.documentation());
        }
        boolean takesBody = input.schema() != null && !place.method().matches("GET|DELETE");
        ObjectNode soap = node.putObject("x-soap");
        describe(operation, input, output, takesBody, soap);
        parameters(operation, node, soap, place, fields);
        if (takesBody) {
            ObjectNode body = node.putObject("requestBody").put("required", true);
            body.putObject("content").putObject("application/json").set("schema", input.schema());
        }
        responses(operation, output, node, soap);
        paths.withObject("/" + place.path().replace("~", "~0").replace("/", "~1"))
                .set(place.method().toLowerCase(Locale.ROOT), node);
    }

    private String id(String name) {
        String wanted =
                ComponentNames.camelCase(name).replaceAll("[^A-Za-z0-9_-]", "_").replaceFirst("^([^A-Za-z])", "o$1");
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + i;
        }
        return id;
    }

    private static void describe(
            ServiceOperation operation, Root input, Root output, boolean takesBody, ObjectNode soap) {
        soap.put("version", operation.version());
        soap.put("action", operation.action());
        soap.put("style", operation.rpc() ? "rpc" : "document").put("use", "literal");
        ObjectNode in = soap.putObject("input");
        if (input.element() != null) {
            in.put("element", clark(input.element()));
            if (!takesBody && input.schema() != null) {
                in.set("schema", input.schema());
            }
        }
        if (operation.output() != null) {
            ObjectNode out = soap.putObject("output");
            if (output.element() != null) {
                out.put("element", clark(output.element()));
            }
        }
    }

    private static String clark(QName name) {
        return "{" + name.getNamespaceURI() + "}" + name.getLocalPart();
    }

    private JsonNode fields(@Nullable ObjectNode schema) {
        if (schema == null) {
            return NODES.objectNode();
        }
        // What a reference leads to may not be filled in yet.
        types.components();
        return schema.has("$ref") ? types.target(schema) : schema;
    }

    private static List<String> required(JsonNode fields) {
        List<String> required = new ArrayList<>();
        fields.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private void parameters(
            ServiceOperation operation, ObjectNode node, ObjectNode soap, RestShape.Place place, JsonNode fields)
            throws ImportException {
        ArrayNode parameters = NODES.arrayNode();
        for (String name : place.inPath()) {
            parameters.add(
                    parameter(name, "path", true, fields.path("properties").path(name)));
        }
        List<String> needed = required(fields);
        for (String name : place.inQuery()) {
            parameters.add(parameter(
                    name,
                    "query",
                    needed.contains(name),
                    fields.path("properties").path(name)));
        }
        ArrayNode headers = headers(operation.input().headers(), "from", parameters);
        if (!headers.isEmpty()) {
            ((ObjectNode) soap.path("input")).set("headers", headers);
        }
        if (!parameters.isEmpty()) {
            node.set("parameters", parameters);
        }
    }

    private static ObjectNode parameter(String name, String in, boolean required, JsonNode property) {
        ObjectNode parameter = NODES.objectNode().put("name", name).put("in", in);
        if (required) {
            parameter.put("required", true);
        }
        ObjectNode schema = property.deepCopy();
        schema.remove(List.of("xml", "description"));
        if (property.has("description")) {
            parameter.set("description", property.get("description"));
        }
        parameter.set("schema", schema);
        return parameter;
    }

    private ArrayNode headers(List<ServiceOperation.Header> parts, String direction, @Nullable ArrayNode parameters)
            throws ImportException {
        ArrayNode headers = NODES.arrayNode();
        for (ServiceOperation.Header header : parts) {
            XmlSchemaElement element = element(header.part());
            ObjectNode schema = types.ofElement(element);
            String field = "X-" + header.part().getName().replaceAll("[^A-Za-z0-9-]", "-");
            ObjectNode one = headers.addObject()
                    .put("element", clark(element.getQName()))
                    .put(direction, "header:" + field);
            one.set("schema", schema);
            if (parameters != null) {
                ObjectNode parameter = parameters.addObject().put("name", field).put("in", "header");
                boolean simple =
                        !schema.has("$ref") && !schema.path("type").asText().equals("object");
                parameter.putObject("schema").put("type", "string");
                if (!simple) {
                    parameter.put("description", "JSON, as the schema in x-soap says.");
                }
            }
        }
        return headers;
    }

    private void responses(ServiceOperation operation, Root output, ObjectNode node, ObjectNode soap)
            throws ImportException {
        ObjectNode responses = node.putObject("responses");
        ObjectNode success =
                responses.putObject(operation.output() == null ? "202" : output.schema() == null ? "204" : "200");
        success.put("description", operation.output() == null ? "Taken." : "The answer.");
        if (operation.output() != null) {
            ArrayNode headers = headers(operation.output().headers(), "to", null);
            if (!headers.isEmpty()) {
                ((ObjectNode) soap.path("output")).set("headers", headers);
                ObjectNode fields = success.putObject("headers");
                headers.forEach(
                        header -> fields.putObject(header.path("to").asText().replaceFirst("^header:", ""))
                                .putObject("schema")
                                .put("type", "string"));
            }
        }
        if (output.schema() != null) {
            success.putObject("content").putObject("application/json").set("schema", output.schema());
        }
        faults(operation, responses, soap);
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private void faults(ServiceOperation operation, ObjectNode responses, ObjectNode soap) {
        ObjectNode details = NODES.objectNode();
        for (ServiceOperation.Fault fault : operation.faults()) {
            QName name = fault.part().getElementName();
            XmlSchemaElement element =
                    name == null ? null : schemas.collection().getElementByQName(name);
            if (element != null) {
                soap.withArray("/faults")
                        .addObject()
                        .put("name", fault.name())
                        .put("element", clark(element.getQName()))
                        .put("status", 422)
                        .put("type", "/problems/" + RestShape.kebab(fault.name()));
                details.set(fault.name(), types.ofElement(element));
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
}
