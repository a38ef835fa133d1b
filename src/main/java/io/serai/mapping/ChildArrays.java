package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of one object while its elements come: each is opened by its first item, and closed when something else
 * follows. When items stand apart, the arrays are held until the object ends.
 */
final class ChildArrays {
    private final JsonGenerator json;
    private final @Nullable Map<Field, TokenBuffer> held;
    private @Nullable Field open;

    ChildArrays(JsonGenerator json, boolean collecting) {
        this.json = json;
        this.held = collecting ? new LinkedHashMap<>() : null;
    }

    JsonGenerator json() {
        return json;
    }

    /**
     * Where an item of an array goes.
     *
     * @param first whether it is the first item of all
     * @throws ApartException when the array was closed before
     */
    JsonGenerator at(Field field, boolean first) throws IOException {
        if (held != null) {
            return hold(field, held);
        }
        if (open != field) {
            none();
            if (!first) {
                throw new ApartException();
            }
            json.writeFieldName(field.json);
            json.writeStartArray();
            open = field;
        }
        return json;
    }

    private static JsonGenerator hold(Field field, Map<Field, TokenBuffer> held) throws IOException {
        TokenBuffer buffer = held.get(field);
        if (buffer == null) {
            buffer = new TokenBuffer(null, false);
            buffer.writeStartArray();
            held.put(field, buffer);
        }
        return buffer;
    }

    /** Something that is no item follows. */
    JsonGenerator none() throws IOException {
        if (open != null) {
            json.writeEndArray();
            open = null;
        }
        return json;
    }

    /** The object ends. */
    void finish() throws IOException {
        none();
        if (held != null) {
            for (Map.Entry<Field, TokenBuffer> entry : held.entrySet()) {
                entry.getValue().writeEndArray();
                json.writeFieldName(entry.getKey().json);
                entry.getValue().serialize(json);
            }
        }
    }
}
