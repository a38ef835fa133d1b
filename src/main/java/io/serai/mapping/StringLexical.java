package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Texts: as they are, or with collapsed white space for the types of XML Schema whose values have no other. */
final class StringLexical extends Lexical {
    static final StringLexical VERBATIM = new StringLexical(false);
    static final StringLexical COLLAPSED = new StringLexical(true);

    private final boolean collapses;

    private StringLexical(boolean collapses) {
        this.collapses = collapses;
    }

    @Override
    String expectation() {
        return "must be a string of characters that XML knows";
    }

    @Override
    boolean isPlain() {
        return true;
    }

    @Override
    boolean allowsEmpty() {
        return true;
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        if (collapses) {
            text.collapse();
        }
        json.writeString(text.array(), text.start(), text.length());
        return true;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING
                && xml.text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }
}
