package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of any size (XML Schema part 2, section 3.2.3), which have no exponent in XML. */
final class DecimalLexical extends NumberLexical {
    static final DecimalLexical NUMBER = new DecimalLexical(false);
    static final DecimalLexical STRING = new DecimalLexical(true);

    private DecimalLexical(boolean asString) {
        super(asString);
    }

    @Override
    String expectation() {
        return expected(this == NUMBER ? "a number" : "a decimal number");
    }

    /** Digits on both sides of the point, if there is one, and no zero before others. */
    @Override
    boolean isCanonical(char[] text, int start, int length) {
        int end = start + length;
        int point = NumberText.digits(text, start, end);
        if (point == start || point > start + 1 && text[start] == '0') {
            return false;
        }
        return point == end || text[point] == '.' && point + 1 < end && NumberText.digits(text, point + 1, end) == end;
    }

    @Override
    boolean parse(NumberText number, char[] text, int start, int length) {
        return number.readDecimal(text, start, length);
    }

    @Override
    @Nullable
    String fraction(JsonParser json) throws IOException {
        String text = json.getText();
        return text.indexOf('e') < 0 && text.indexOf('E') < 0 ? text : plain(text);
    }
}
