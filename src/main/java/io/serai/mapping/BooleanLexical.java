package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** {@code true}, {@code false}, {@code 1} and {@code 0} (XML Schema part 2, section 3.2.2). */
final class BooleanLexical extends Lexical {
    static final BooleanLexical INSTANCE = new BooleanLexical();

    private static final char[] TRUE = {'t', 'r', 'u', 'e'};
    private static final char[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private BooleanLexical() {}

    @Override
    String expectation() {
        return "must be true or false";
    }

    @Override
    boolean isPlain() {
        return true;
    }

    @Override
    boolean isString() {
        return false;
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        text.trim();
        boolean isTrue = text.contentEquals("true") || text.contentEquals("1");
        if (isTrue || text.contentEquals("false") || text.contentEquals("0")) {
            json.writeBoolean(isTrue);
            return true;
        }
        return false;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            return false;
        }
        char[] text = token == JsonToken.VALUE_TRUE ? TRUE : FALSE;
        return xml.text(text, 0, text.length);
    }
}
