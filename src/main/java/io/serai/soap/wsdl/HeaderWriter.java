package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Makes fields of HTTP of the blocks of SOAP headers. */
final class HeaderWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaSet schemas;
    private final TypeWriter types;

    HeaderWriter(SchemaSet schemas, TypeWriter types) {
        this.schemas = schemas;
        this.types = types;
    }

    /**
     * The entries of {@code x-soap} for header blocks.
     *
     * @param direction {@code from} or {@code to} a field of HTTP
     * @param parameters gets one for each; null for those of answers
     */
    ArrayNode write(List<ServiceOperation.Header> parts, String direction, @Nullable ArrayNode parameters)
            throws ImportException {
        ArrayNode headers = NODES.arrayNode();
        Map<String, QName> fields = new HashMap<>();
        for (ServiceOperation.Header header : parts) {
            SchemaSet.PartElement element = schemas.partElement(header.part(), header.namespace());
            if (fields.containsValue(element.name())) {
                // Bindings name a block twice, by several messages that have it.
                continue;
            }
            ObjectNode schema = element.schema(types);
            String field = free("X-" + element.name().getLocalPart().replaceAll("[^A-Za-z0-9-]", "-"), fields);
            fields.put(field, element.name());
            ObjectNode one = headers.addObject()
                    .put("element", SchemaSet.text(element.name()))
                    .put(direction, "header:" + field);
            one.set("schema", schema);
            if (parameters != null) {
                ObjectNode parameter = parameters.addObject().put("name", field).put("in", "header");
                boolean simple = !schema.has("$ref")
                        && !schema.path("anyOf").path(0).has("$ref")
                        && !schema.path("type").asText().equals("object");
                parameter.putObject("schema").put("type", "string");
                if (!simple) {
                    parameter.put("description", "JSON, as the schema in x-soap says.");
                }
            }
        }
        return headers;
    }

    private static String free(String wanted, Map<String, QName> taken) {
        String field = wanted;
        for (int i = 2; taken.containsKey(field); i++) {
            field = wanted + "-" + i;
        }
        return field;
    }
}
