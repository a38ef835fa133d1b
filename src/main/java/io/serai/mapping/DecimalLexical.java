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
        return this == NUMBER ? "must be a number" : "must be a string that holds a decimal number";
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
