package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Dates and times: as they are written, or with the time zone that the contract says where a backend leaves it out. */
final class TemporalLexical extends Lexical {
    private final Temporal type;
    private final @Nullable String assumed;
    private final boolean zoned;

    /**
     * Texts of one type.
     *
     * @param assumed zone of texts without one, for example {@code +01:00}; null leaves them as they are
     * @param zoned whether a text without a zone is none of the type, as {@code format: date-time} says
     */
    TemporalLexical(Temporal type, @Nullable String assumed, boolean zoned) {
        this.type = type;
        this.assumed = assumed;
        this.zoned = zoned;
    }

    @Override
    String expectation() {
        return "must be " + type.example();
    }

    @Override
    boolean isPlain() {
        return true;
    }

    @Override
    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        text.trim();
        int zone = type.zoneStart(text);
        if (zone < 0 || zone == text.length() && zoned && assumed == null) {
            return false;
        }
        if (zone == text.length() && assumed != null) {
            json.writeString(text + assumed);
        } else {
            json.writeString(text.array(), text.start(), text.length());
        }
        return true;
    }

    @Override
    boolean write(JsonParser json, XmlOutput xml) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        String value = json.getText();
        int zone = type.zoneStart(value);
        return zone >= 0 && !(zoned && zone == value.length()) && xml.text(value);
    }
}
