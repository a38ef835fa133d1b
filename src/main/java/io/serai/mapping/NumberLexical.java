package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;

/** What the numbers of all types have in common: verbatim digits, as a JSON number or, by the contract, as a string. */
abstract class NumberLexical extends Lexical {
    /** More digits than that come out of an exponent only by mistake or malice. */
    private static final int MOST_DIGITS = 1000;

    private static final ThreadLocal<NumberText> SCRATCH = ThreadLocal.withInitial(NumberText::new);

    private final boolean asString;

    NumberLexical(boolean asString) {
        this.asString = asString;
    }

    /** An expectation, for numbers that stand in strings as well. */
    final String expected(String number) {
        return asString ? "must be a string that holds " + number : "must be " + number;
    }

    /** Reads a text of XML; false when it is no number of this type. */
    abstract boolean parse(NumberText number, char[] text, int start, int length);

    /**
     * Whether a text is a number of this type in the form that JSON has. Most are, and need not be copied.
     *
     * @return false when it is none, or somebody has to look closer
     */
    boolean isCanonical(char[] text, int start, int length) {
        return false;
    }

    /** The text for XML of a JSON number with a point or an exponent; null when this type has none. */
    abstract @org.jspecify.annotations.Nullable String fraction(JsonParser json) throws IOException;

    @Override
    boolean isPlain() {
        return true;
    }

    @Override
    boolean isString() {
        return asString;
    }

    @Override
    final boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        text.trim();
        if (!asString && isCanonical(text.array(), text.start(), text.length())) {
            json.writeNumber(text.array(), text.start(), text.length());
            return true;
        }
        NumberText number = text.number();
        if (!parse(number, text.array(), text.start(), text.length())) {
            return readWord(text, json);
        }
        if (asString) {
            json.writeString(number.chars(), 0, number.length());
        } else {
            json.writeNumber(number.chars(), 0, number.length());
        }
        return true;
    }

    @Override
    final boolean write(JsonParser json, XmlOutput xml) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return asString && writeParsed(json, xml) || writeWord(json, xml);
        }
        if (asString) {
            return false;
        }
        if (!token.isNumeric()) {
            return false;
        }
        char[] text = json.getTextCharacters();
        if (isCanonical(text, json.getTextOffset(), json.getTextLength())) {
            xml.digits(text, json.getTextOffset(), json.getTextLength());
            return true;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return writeParsed(json, xml);
        }
        String plain = token == JsonToken.VALUE_NUMBER_FLOAT ? fraction(json) : null;
        return plain != null && xml.text(plain);
    }

    private boolean writeParsed(JsonParser json, XmlOutput xml) throws IOException {
        NumberText number = SCRATCH.get();
        return parse(number, json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
                && xml.text(number.chars(), 0, number.length());
    }

    /** A value that is written as a word, such as infinity. */
    boolean readWord(TextBuffer text, JsonGenerator json) throws IOException {
        return false;
    }

    boolean writeWord(JsonParser json, XmlOutput xml) throws IOException {
        return false;
    }

    /** The number without an exponent; null when that takes too many digits. */
    static @org.jspecify.annotations.Nullable String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            boolean large = Math.abs((long) value.scale()) > MOST_DIGITS;
            return large ? null : value.toPlainString();
        } catch (NumberFormatException e) {
            // The exponent alone has more digits than an int.
            return null;
        }
    }
}
