package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/** Texts of a fixed form that pass as they are, such as durations. */
final class PatternLexical extends Lexical {
    /** XML Schema part 2, section 3.2.6. */
    static final PatternLexical DURATION = new PatternLexical(
            "-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?",
            "a duration such as P1DT2H",
            false);

    /** XML Schema part 2, section 3.2.15. */
    static final PatternLexical HEX_BINARY =
            new PatternLexical("([0-9a-fA-F]{2})*+", "hexadecimal digits in pairs", true);

    private final Pattern pattern;
    private final String example;
    private final boolean allowsEmpty;

    private PatternLexical(String pattern, String example, boolean allowsEmpty) {
        this.allowsEmpty = allowsEmpty;
        this.pattern = Pattern.compile(pattern);
        this.example = example;
    }

    @Override
    String expectation() {
        return "must be " + example;
    }

    @Override
    boolean allowsEmpty() {
        return allowsEmpty;
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        text.trim();
        String value = text.toString();
        if (!pattern.matcher(value).matches()) {
            return false;
        }
        json.writeString(value);
        return true;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING
                && pattern.matcher(json.getText()).matches()
                && xml.text(json.getText());
    }
}
