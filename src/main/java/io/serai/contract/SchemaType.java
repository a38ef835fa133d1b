package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON type a parameter's schema gives it, as far as it decides how the text of the parameter is read. */
final class SchemaType {
    private static final List<String> TYPES = List.of("string", "integer", "number", "boolean", "array", "object");

    private SchemaType() {}

    /** One of the JSON types; {@code string} when the schema leaves it open. */
    static String of(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (TYPES.contains(one.asText())) {
                    return one.asText();
                }
            }
        }
        return TYPES.contains(type.asText()) ? type.asText() : "string";
    }

    /** A scalar of a contract as a Java value. */
    static @Nullable Object value(JsonNode scalar) {
        if (scalar.isNull()) {
            return null;
        }
        if (scalar.isBoolean()) {
            return scalar.booleanValue();
        }
        return scalar.isNumber() ? scalar.numberValue() : scalar.asText();
    }
}
