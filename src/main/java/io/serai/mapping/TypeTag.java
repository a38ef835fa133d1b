package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What an object says of its type, wherever it says it.
 *
 * @param type the value of {@code $type}; null when there is none
 * @param copy of the object without it, at its start, when it was not the first member; null when the parser of the object
 *     goes on behind it
 * @param pointer of the object
 */
record TypeTag(@Nullable String type, @Nullable JsonParser copy, String pointer) {
    static final String NAME = "$type";

    /** Reads on from the start of an object. */
    static TypeTag read(JsonParser json, Violations violations) throws IOException {
        if (NAME.equals(json.nextFieldName())) {
            json.nextToken();
            return new TypeTag(text(json), null, "");
        }
        // The type is not known before all of the object was seen.
        boolean empty = json.currentToken() == JsonToken.END_OBJECT;
        JsonStreamContext around =
                empty ? json.getParsingContext() : json.getParsingContext().getParent();
        String pointer = violations.base() + around.pathAsPointer();
        TokenBuffer copy = new TokenBuffer(json.getCodec(), false);
        String type = copy(json, copy, violations);
        JsonParser start = copy.asParser();
        start.nextToken();
        return new TypeTag(type, start, pointer);
    }

    /** A text; what is none names no type. */
    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }

    private static @Nullable String copy(JsonParser json, TokenBuffer copy, Violations violations) throws IOException {
        String type = null;
        copy.writeStartObject();
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(NAME)) {
                if (type != null) {
                    violations.add(json, "is there a second time");
                }
                type = text(json);
            } else {
                copy.writeFieldName(name);
                copy.copyCurrentStructure(json);
            }
            json.nextToken();
        }
        copy.writeEndObject();
        return type;
    }
}
