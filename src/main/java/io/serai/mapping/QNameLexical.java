package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/**
 * Qualified names as values, in JSON in the form {@code {namespace}local}. Their prefixes depend on where they stand, so
 * that reader and writer, who know that, turn them; what is here tells only that there is one.
 */
final class QNameLexical extends Lexical {
    static final QNameLexical INSTANCE = new QNameLexical();

    private QNameLexical() {}

    @Override
    String expectation() {
        return "must be a name such as {urn:acme:orders}order";
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) {
        return false;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) {
        return false;
    }
}
