package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A simple type of XML Schema as the type of a value that may be anything. A JSON number, string or boolean stands for
 * the type it is most likely of; values of other types are objects with {@code $type} and {@code value}.
 */
final class AnySimple {
    private final String xsd;
    private final Lexical lexical;

    private AnySimple(String xsd, Lexical lexical) {
        this.xsd = xsd;
        this.lexical = lexical;
    }

    /** The type of this name; null when it is none of XML Schema's simple types. */
    static @Nullable AnySimple of(XmlName type) {
        boolean simple = type.namespace().equals(Prefixes.XSD)
                && !type.local().startsWith("any")
                && !type.local().equals("QName");
        return simple ? named(type.local()) : null;
    }

    private static AnySimple named(String xsd) {
        return new AnySimple(xsd, Lexicals.named(xsd));
    }

    boolean read(TextBuffer text, JsonGenerator json) throws IOException {
        if (isPlain(text)) {
            return lexical.read(text, json);
        }
        json.writeStartObject();
        json.writeStringField("$type", new XmlName(Prefixes.XSD, xsd).toString());
        json.writeFieldName("value");
        boolean good = lexical.read(text, json);
        json.writeEndObject();
        return good;
    }

    /** Whether the JSON value alone leads back to the type. */
    private boolean isPlain(TextBuffer text) {
        String trimmed = text.toString().trim();
        return switch (xsd) {
            case "string", "boolean" -> true;
            case "int" -> true;
            case "long" -> !fitsInt(trimmed);
            case "integer" -> !fitsLong(trimmed);
            case "double" -> trimmed.indexOf('e') > 0 || trimmed.indexOf('E') > 0;
            case "decimal" -> trimmed.indexOf('.') > 0 && trimmed.indexOf('.') < trimmed.length() - 1;
            default -> false;
        };
    }

    private static boolean fitsInt(String text) {
        try {
            Integer.parseInt(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean fitsLong(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The type that a JSON value stands for; null for objects, arrays and null. */
    static @Nullable AnySimple ofValue(JsonParser json) throws IOException {
        String type =
                switch (json.currentToken()) {
                    case VALUE_STRING -> "string";
                    case VALUE_TRUE, VALUE_FALSE -> "boolean";
                    case VALUE_NUMBER_INT ->
                        fitsInt(json.getText()) ? "int" : fitsLong(json.getText()) ? "long" : "integer";
                    case VALUE_NUMBER_FLOAT -> json.getText().matches("[^eE]*") ? "decimal" : "double";
                    default -> null;
                };
        return type == null ? null : named(type);
    }

    String xsd() {
        return xsd;
    }

    Lexical lexical() {
        return lexical;
    }
}
