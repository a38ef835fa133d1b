package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    private final HeaderWriter headers;
    private final BodyWriter bodies;
    private final ResponseWriter responses;
    private final RestShape shape;
    private final Set<String> ids = new HashSet<>();
    private final Consumer<String> refused;
    private final ObjectNode paths = NODES.objectNode();
    private final IdentityHashMap<JsonNode, ServiceOperation> nodes = new IdentityHashMap<>();
    private int written;

    ContractWriter(SchemaSet schemas, RestShape shape, Consumer<String> refused) {
        this.schemas = schemas;
        this.types = new TypeWriter(schemas, names);
        this.headers = new HeaderWriter(schemas, types);
        this.bodies = new BodyWriter(schemas, types);
        this.responses = new ResponseWriter(schemas, types, headers);
        this.shape = shape;
        this.refused = refused;
    }

    /** How many operations there are. */
    int written() {
        return written;
    }

    /**
     * The whole contract.
     *
     * @param basePath below which all operations are, so that several contracts stand side by side
     */
    ObjectNode write(String title, String basePath, List<ServiceOperation> operations) {
        for (ServiceOperation operation : operations) {
            try {
                add(operation);
                written++;
            } catch (ImportException e) {
                refused.accept(operation.position() + ": operation " + operation.name() + ": " + e.getMessage());
            }
        }
        ObjectNode contract = NODES.objectNode().put("openapi", "3.1.0");
        contract.putObject("info").put("title", title).put("version", "1.0.0");
        contract.putArray("servers").addObject().put("url", basePath);
        contract.set("paths", paths);
        ObjectNode components = contract.putObject("components");
        components.putObject("responses").set("Problem", ResponseWriter.problemResponse());
        ObjectNode all = components.putObject("schemas");
        types.components().forEach(all::set);
        all.set("Problem", ResponseWriter.problem());
        boolean encoded12 = operations.stream()
                .anyMatch(one -> one.encoded() && one.version().equals("1.2"));
        if (!schemas.misnamed().isEmpty() || schemas.dangling().isFound() || encoded12) {
            refuseUnwritable(contract);
        }
        return contract;
    }

    private void refuseUnwritable(ObjectNode contract) {
        NameCheck names = new NameCheck(contract, schemas.misnamed());
        paths.forEach(item -> List.copyOf(item.properties()).forEach(member -> {
            ServiceOperation operation = nodes.get(member.getValue());
            String problem = names.problem(member.getValue());
            if (operation != null && !problem.isEmpty()) {
                refused.accept(operation.position() + ": operation " + operation.name() + ": needs " + problem);
                ((ObjectNode) item).remove(member.getKey());
                written--;
            }
        }));
        List.copyOf(paths.properties()).stream()
                .filter(item -> item.getValue().isEmpty())
                .forEach(item -> paths.remove(item.getKey()));
        names.dropUnused();
    }

    /**
     * The element and schema of the body of a message.
     *
     * @param parts whether the properties of the schema are the elements of the body
     */
    private record Root(@Nullable QName element, @Nullable ObjectNode schema, boolean parts) {}

    private Root root(ServiceOperation operation, ServiceOperation.Body body, String wrapper) throws ImportException {
        if (operation.rpc()) {
            return new Root(new QName(body.namespace(), wrapper), bodies.rpc(body, body == operation.output()), false);
        }
        if (body.parts().isEmpty()) {
            return new Root(null, null, false);
        }
        QName accessor = bodies.accessor(body);
        if (accessor != null) {
            return new Root(accessor, types.ofType(body.parts().get(0).getTypeName()), false);
        }
        if (body.parts().size() > 1 || body.parts().get(0).getElementName() == null) {
            return new Root(null, bodies.document(body), true);
        }
        XmlSchemaElement element = schemas.elementOf(body.parts().get(0));
        return new Root(element.getQName(), types.ofRoot(element), false);
    }

    private void add(ServiceOperation operation) throws ImportException {
        Root input = root(operation, operation.input(), operation.name());
        Root output = operation.output() == null
                ? new Root(null, null, false)
                : root(operation, operation.output(), operation.name() + "Response");
        JsonNode fields = fields(input.schema());
        List<String> scalars = input.schema() == null ? List.of() : Scalars.of(fields, types);
        RestShape.Place place = shape.of(operation.name(), scalars, required(fields), texts(fields));
        ObjectNode node = NODES.objectNode();
        node.put("operationId", id(operation.name()));
        node.putArray("tags").add(operation.portType());
        if (!operation.documentation().isEmpty()) {
            node.put("description", operation.documentation());
        }
        if (place.guessed()) {
            // Until somebody who knows the service says otherwise.
            node.put("x-safe", false);
        }
        boolean takesBody = input.schema() != null && !place.method().matches("GET|DELETE");
        ObjectNode soap = node.putObject("x-soap");
        describe(operation, input, output, takesBody, soap);
        parameters(operation, node, soap, place, fields);
        if (takesBody) {
            ObjectNode body = node.putObject("requestBody").put("required", true);
            body.putObject("content").putObject("application/json").set("schema", input.schema());
        }
        responses.write(operation, output.schema(), node, soap);
        nodes.put(node, operation);
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
        soap.put("style", operation.rpc() ? "rpc" : "document").put("use", operation.encoded() ? "encoded" : "literal");
        ObjectNode in = soap.putObject("input");
        if (input.element() != null) {
            in.put("element", SchemaSet.text(input.element()));
        } else if (input.parts()) {
            in.put("parts", true);
        }
        if (!takesBody && input.schema() != null) {
            in.set("schema", input.schema());
        }
        if (operation.output() != null) {
            ObjectNode out = soap.putObject("output");
            if (output.element() != null) {
                out.put("element", SchemaSet.text(output.element()));
            } else if (output.parts()) {
                out.put("parts", true);
            }
        }
    }

    private JsonNode fields(@Nullable ObjectNode schema) {
        if (schema == null) {
            return NODES.objectNode();
        }
        // What a reference leads to may not be filled in yet.
        types.components();
        JsonNode value = schema.path("anyOf").path(1).path("type").asText().equals("null")
                ? schema.path("anyOf").path(0)
                : schema;
        return value.has("$ref") ? types.target((ObjectNode) value) : value;
    }

    private static List<String> required(JsonNode fields) {
        List<String> required = new ArrayList<>();
        fields.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private static List<String> texts(JsonNode fields) {
        return fields.path("properties").properties().stream()
                .filter(property -> property.getValue().path("type").asText().equals("string"))
                .map(Map.Entry::getKey)
                .toList();
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
        ArrayNode headers = this.headers.write(operation.input().headers(), "from", parameters);
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
}
