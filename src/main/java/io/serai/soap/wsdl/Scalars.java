package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which inputs consist of scalars alone, so that they can be parameters. */
final class Scalars {
    private static final int MOST = 8;

    private Scalars() {}

    /** The properties of an object, when each is a scalar that a parameter can be; null otherwise, and for other values. */
    static @Nullable List<String> of(JsonNode object, TypeWriter types) {
        boolean simple = !object.path("type").asText().equals("object");
        if (simple || object.has("x-xml-choice") || object.path("properties").size() > MOST) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            JsonNode schema = property.getValue();
            JsonNode behind = schema.has("$ref") ? types.target((ObjectNode) schema) : schema;
            if (!isScalar(behind)
                    || Sensitive.isName(property.getKey())
                    || !property.getKey().matches("[A-Za-z_][A-Za-z0-9_]*")) {
                return null;
            }
            names.add(property.getKey());
        }
        return names;
    }

    private static boolean isScalar(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual()
                && type.asText().matches("string|integer|number|boolean")
                && !schema.has("contentEncoding");
    }
}
