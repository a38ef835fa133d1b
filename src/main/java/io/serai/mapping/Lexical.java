package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * How a text of XML and a JSON value of one simple type become each other, digit by digit and without a guess. Holds no
 * state of a message.
 */
abstract class Lexical {
    /** What a value has to be, as a sentence about it: "must be an integer". */
    abstract String expectation();

    /**
     * Writes the JSON value of a text.
     *
     * @return false when the text is none of this type; nothing has been written then
     */
    abstract boolean read(TextBuffer text, JsonGenerator json) throws IOException;

    /**
     * Writes the text of the JSON value at which a parser stands.
     *
     * @return false when the value is none of this type
     */
    abstract boolean write(JsonParser json, XmlOutput xml) throws IOException;

    /** Whether a text that is of this type is of none that its facets leave; for types that know their facets themselves. */
    boolean isBeyondFacets(TextBuffer text) throws IOException {
        return false;
    }

    /** Whether white space alone is no value of this type, and nothing but its text says what a value is. */
    boolean isPlain() {
        return false;
    }

    /** Whether JSON has its values as strings. */
    boolean isString() {
        return true;
    }

    /** Whether an empty element may be a value: only texts can be empty. */
    boolean allowsEmpty() {
        return false;
    }
}
