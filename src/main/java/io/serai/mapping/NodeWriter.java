package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes elements that no schema describes, from the form in which {@link NodeReader} gives them. */
final class NodeWriter {
    private final JsonParser json;
    private final XmlOutput xml;
    private final Violations violations;

    NodeWriter(JsonParser json, XmlOutput xml, Violations violations) {
        this.json = json;
        this.xml = xml;
        this.violations = violations;
    }

    /** The name of this form; null when it is none, or would be no name in XML. */
    static @Nullable XmlName name(String text) {
        try {
            XmlName name = XmlName.parse(text);
            return XmlText.isNcName(name.local()) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The element of a name. */
    void named(String key) throws IOException {
        XmlName name = name(key);
        if (name == null) {
            violations.add(json, "must be named as {namespace}local");
            json.skipChildren();
            return;
        }
        String prefix = name.namespace().isEmpty() ? "" : "g:";
        xml.raw("<" + prefix + name.local());
        if (!prefix.isEmpty()) {
            declare("g", name.namespace());
        }
        node("</" + prefix + name.local() + ">");
    }

    /** The value of an element that may hold anything. */
    void any(Field field, byte[] declarations) throws IOException {
        xml.raw(field.open);
        xml.raw(declarations);
        AnySimple simple = AnySimple.ofValue(json);
        String close = new String(field.close, java.nio.charset.StandardCharsets.UTF_8);
        if (simple == null) {
            node(close);
            return;
        }
        type(new XmlName(Prefixes.XSD, simple.xsd()));
        xml.raw('>');
        if (!simple.lexical().write(json, xml)) {
            violations.add(json, simple.lexical().expectation());
        }
        xml.raw(close);
    }

    private void declare(String prefix, String namespace) {
        xml.raw(" xmlns:" + prefix + "=\"");
        quoted(namespace);
    }

    /** A value between quotes, the first of which is there. */
    private boolean quoted(String value) {
        xml.inAttribute(true);
        boolean good = xml.text(value);
        xml.inAttribute(false);
        xml.raw('"');
        return good;
    }

    private void type(XmlName type) {
        declare("t", type.namespace());
        xml.raw(" xsi:type=\"t:" + type.local() + '"');
    }

    /** What follows the name of a start tag, to the end of the element. */
    private void node(String close) throws IOException {
        switch (json.currentToken()) {
            case VALUE_NULL -> xml.raw(" xsi:nil=\"true\"/>");
            case START_OBJECT -> parts(close);
            case START_ARRAY -> {
                violations.add(json, "must be a value or an object");
                json.skipChildren();
            }
            default -> {
                xml.raw('>');
                if (!xml.text(json.getText())) {
                    violations.add(json, StringLexical.VERBATIM.expectation());
                }
                xml.raw(close);
            }
        }
    }

    private void parts(String close) throws IOException {
        String pointer = violations.pointer(json).replaceFirst("/$", "");
        XmlName type = null;
        Map<String, String> attributes = new LinkedHashMap<>();
        TokenBuffer content = null;
        TokenBuffer value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (key.equals("$type") && token == JsonToken.VALUE_STRING) {
                type = name(json.getText());
            } else if (key.equals("attributes") && token == JsonToken.START_OBJECT) {
                readAttributes(attributes);
            } else if (key.equals("content") && token == JsonToken.START_ARRAY) {
                content = copy();
            } else if (key.equals("value") && token.isScalarValue()) {
                value = copy();
            } else {
                violations.add(json, "is not known here; expected $type, attributes or content");
                json.skipChildren();
            }
        }
        if (type != null) {
            type(type);
        }
        attributes.forEach(this::attribute);
        if (value != null && type != null) {
            simple(type, value, pointer, close);
        } else if (content == null) {
            xml.raw("/>");
        } else {
            xml.raw('>');
            content(content, pointer + "/content");
            xml.raw(close);
        }
    }

    private TokenBuffer copy() throws IOException {
        TokenBuffer copy = new TokenBuffer(json.getCodec(), false);
        copy.copyCurrentStructure(json);
        return copy;
    }

    private void readAttributes(Map<String, String> attributes) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
                attributes.put(key, json.getText());
            } else {
                violations.add(json, "must be a string");
                json.skipChildren();
            }
        }
    }

    private void simple(XmlName type, TokenBuffer value, String pointer, String close) throws IOException {
        AnySimple simple = AnySimple.of(type);
        JsonParser parser = value.asParser();
        parser.nextToken();
        xml.raw('>');
        if (simple == null || !simple.lexical().write(parser, xml)) {
            violations.addAt(
                    pointer + "/value",
                    simple == null ? "has no simple type" : simple.lexical().expectation());
        }
        xml.raw(close);
    }

    private void content(TokenBuffer content, String pointer) throws IOException {
        JsonParser parser = content.asParser();
        String base = violations.base(pointer);
        NodeWriter inner = new NodeWriter(parser, xml, violations);
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                if (!xml.text(parser.getText())) {
                    violations.add(parser, StringLexical.VERBATIM.expectation());
                }
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String key = parser.currentName();
                    parser.nextToken();
                    inner.named(key);
                }
            } else {
                violations.add(parser, "must be a string or an object");
                parser.skipChildren();
            }
        }
        violations.base(base);
    }

    private void attribute(String key, String value) {
        XmlName name = name(key);
        if (name == null || name.local().equals("xmlns") || name.namespace().equals("http://www.w3.org/2000/xmlns/")) {
            violations.add(json, "'" + key + "' is no name of an attribute");
            return;
        }
        String prefix = prefix(name.namespace());
        if (!prefix.isEmpty() && !prefix.equals("xml:") && !prefix.equals("xsi:")) {
            declare(prefix.substring(0, prefix.length() - 1), name.namespace());
        }
        xml.raw(' ' + prefix + name.local() + "=\"");
        if (!quoted(value)) {
            violations.add(json, "the attribute '" + key + "' " + StringLexical.VERBATIM.expectation());
        }
    }

    private int prefixed;

    private String prefix(String namespace) {
        if (namespace.isEmpty()) {
            return "";
        }
        if (namespace.equals(Prefixes.XML)) {
            return "xml:";
        }
        return namespace.equals(Prefixes.XSI) ? "xsi:" : "a" + ++prefixed + ":";
    }

    /** Attributes that a schema allows without naming them, of an object whose value the parser is at. */
    void attributes(ObjectShape shape) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            violations.add(json, "must be an object");
            json.skipChildren();
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        readAttributes(attributes);
        attributes.forEach((key, value) -> {
            XmlName name = name(key);
            boolean known = false;
            for (Field field : shape.attributes) {
                known |= field.name.equals(name);
            }
            if (known) {
                violations.add(json, "'" + key + "' has a property of its own");
            } else {
                attribute(key, value);
            }
        });
    }
}
