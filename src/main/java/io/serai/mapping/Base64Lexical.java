package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Binary data in Base64 (RFC 4648, section 4): white space, which XML allows in it, is left out on the way to JSON. */
final class Base64Lexical extends Lexical {
    static final Base64Lexical INSTANCE = new Base64Lexical();

    private Base64Lexical() {}

    @Override
    String expectation() {
        return "must be a string in Base64";
    }

    @Override
    boolean allowsEmpty() {
        return true;
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        char[] chars = text.array();
        int to = text.start();
        for (int i = text.start(); i < text.start() + text.length(); i++) {
            if (!TextBuffer.isSpace(chars[i])) {
                chars[to++] = chars[i];
            }
        }
        if (!isBase64(chars, text.start(), to - text.start())) {
            return false;
        }
        text.cut(to - text.start());
        json.writeString(chars, text.start(), text.length());
        return true;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        char[] chars = json.getTextCharacters();
        int start = json.getTextOffset();
        int length = json.getTextLength();
        if (!isBase64(chars, start, length)) {
            return false;
        }
        if (!xml.separates(length)) {
            return xml.text(chars, start, length);
        }
        String text = new String(chars, start, length);
        xml.part(Base64.getDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1)));
        return true;
    }

    private static boolean isBase64(char[] chars, int start, int length) {
        if (length % 4 != 0) {
            return false;
        }
        int end = start + length;
        int padding = 0;
        while (padding < 2 && length > 0 && chars[end - 1 - padding] == '=') {
            padding++;
        }
        for (int i = start; i < end - padding; i++) {
            char c = chars[i];
            boolean good = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
