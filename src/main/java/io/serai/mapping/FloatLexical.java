package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code float} and {@code double}: numbers, and the strings INF, -INF and NaN, which JSON has no numbers for. */
final class FloatLexical extends NumberLexical {
    static final FloatLexical INSTANCE = new FloatLexical(false);
    static final FloatLexical STRING = new FloatLexical(true);

    private static final Set<String> WORDS = Set.of("INF", "-INF", "NaN");

    private FloatLexical(boolean asString) {
        super(asString);
    }

    @Override
    String expectation() {
        return expected("a number") + ", or one of \"INF\", \"-INF\" and \"NaN\"";
    }

    @Override
    boolean parse(NumberText number, char[] text, int start, int length) {
        return number.readFloat(text, start, length);
    }

    @Override
    @Nullable
    String fraction(JsonParser json) throws IOException {
        String text = json.getText();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = exponent < 0 ? "" : text.substring(exponent + 1).replaceFirst("^[+-]", "");
        return digits.length() > NumberText.MOST_EXPONENT_DIGITS ? null : text;
    }

    @Override
    boolean readWord(TextBuffer text, JsonGenerator json) throws IOException {
        String word = text.length() <= 4 ? text.toString() : "";
        if (!WORDS.contains(word)) {
            return false;
        }
        json.writeString(word);
        return true;
    }

    @Override
    boolean writeWord(JsonParser json, XmlOutput xml) throws IOException {
        String word = json.getText();
        return WORDS.contains(word) && xml.text(word);
    }
}
