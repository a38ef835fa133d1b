package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes elements that no schema describes, from the form in which {@link NodeReader} gives them. */
final class NodeWriter {
    private static final String GENERIC = UsedPrefixes.OWN + "g";
    private static final String TYPED = UsedPrefixes.OWN + "t";
    private static final XmlName TYPE = new XmlName(Prefixes.XSI, "type");

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
            boolean good = XmlText.isNcName(name.local())
                    && XmlText.isText(name.namespace())
                    && !name.namespace().equals(Prefixes.XMLNS);
            return good ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The same for a name that gets a prefix of its own, which the namespace of XML itself must not have. */
    static @Nullable XmlName declarable(String text) {
        XmlName name = name(text);
        return name == null || name.namespace().equals(Prefixes.XML) ? null : name;
    }

    /** The element of a name. */
    void named(String key) throws IOException {
        XmlName name = declarable(key);
        if (name == null) {
            violations.refuse(json, "must be named as {namespace}local");
            return;
        }
        String prefix = name.namespace().isEmpty() ? "" : GENERIC + ':';
        xml.raw('<' + prefix + name.local());
        if (!prefix.isEmpty()) {
            xml.declaration(GENERIC, name.namespace());
        }
        node("</" + prefix + name.local() + '>', name);
    }

    /** The value of an element that may hold anything. */
    void any(Field field, byte[] declarations) throws IOException {
        xml.raw(field.open);
        xml.raw(declarations);
        AnySimple simple = AnySimple.ofValue(json);
        String close = new String(field.close, StandardCharsets.UTF_8);
        if (simple == null) {
            node(close, field.name);
            return;
        }
        type(new XmlName(Prefixes.XSD, simple.xsd()));
        xml.raw('>');
        if (!simple.lexical().write(json, xml)) {
            violations.add(json, simple.lexical().expectation());
        }
        xml.raw(close);
    }

    private void type(XmlName type) {
        if (type.namespace().isEmpty()) {
            xml.raw(" xsi:type=\"" + type.local() + '"');
        } else {
            xml.declaration(TYPED, type.namespace());
            xml.raw(" xsi:type=\"" + TYPED + ':' + type.local() + '"');
        }
    }

    /** What follows the name of a start tag, to the end of the element. */
    private void node(String close, XmlName name) throws IOException {
        switch (json.currentToken()) {
            case VALUE_NULL -> xml.raw(" xsi:nil=\"true\"/>");
            case START_OBJECT -> parts(close, name);
            case START_ARRAY -> violations.refuse(json, "must be a value or an object");
            default -> {
                xml.raw('>');
                text();
                xml.raw(close);
            }
        }
    }

    private void text() throws IOException {
        if (!xml.text(json.getText())) {
            violations.add(json, StringLexical.VERBATIM.expectation());
        }
    }

    private void parts(String close, XmlName name) throws IOException {
        NodeParts parts = new NodeParts(xml);
        XmlName type = null;
        TokenBuffer value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (!parts.begin(key)) {
                violations.refuse(json, "is there a second time, or beside what excludes it");
            } else if (key.equals("$type") && token == JsonToken.VALUE_STRING) {
                type = type();
            } else if (key.equals("attributes") && token == JsonToken.START_OBJECT) {
                new NodeAttributes(json, xml, violations).write(TYPE::equals);
            } else if (key.equals("namespaces") && token == JsonToken.START_OBJECT) {
                UsedPrefixes.write(json, xml, violations, prefixOf(close), name.namespace());
            } else if (key.equals("content") && token == JsonToken.START_ARRAY) {
                content();
            } else if (key.equals("value") && token.isScalarValue()) {
                value = copy();
            } else {
                violations.add(json, "is not known here; expected $type, attributes, namespaces or content");
                json.skipChildren();
            }
            parts.end();
        }
        if (value != null) {
            xml.raw('>');
            simple(type, value);
        }
        xml.raw(parts.close() || value != null ? close : "/>");
    }

    /** The prefix that an end tag has, which the start tag declares or the whole message. */
    private static String prefixOf(String close) {
        int colon = close.indexOf(':');
        return colon < 0 ? "" : close.substring("</".length(), colon);
    }

    private @Nullable XmlName type() throws IOException {
        XmlName type = declarable(json.getText());
        if (type == null) {
            violations.add(json, "must be a name as {namespace}local");
        } else {
            type(type);
        }
        return type;
    }

    /** The value, whose type may come behind it; a scalar of which there is one. */
    private TokenBuffer copy() throws IOException {
        TokenBuffer copy = new TokenBuffer(json.getCodec(), false);
        copy.copyCurrentStructure(json);
        return copy;
    }

    private void simple(@Nullable XmlName type, TokenBuffer value) throws IOException {
        AnySimple simple = type == null ? null : AnySimple.of(type);
        JsonParser parser = value.asParser();
        parser.nextToken();
        if (simple == null || !simple.lexical().write(parser, xml)) {
            String pointer = violations.pointer(json).replaceFirst("/$", "") + "/value";
            violations.addAt(
                    pointer,
                    simple == null ? "has no simple type" : simple.lexical().expectation());
        }
    }

    private void content() throws IOException {
        xml.raw('>');
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                text();
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                OneMember.read(json, violations, this::named);
            } else {
                violations.refuse(json, "must be a string or an object");
            }
        }
    }

    /** Attributes that a schema allows without naming them, of an object whose value the parser is at. */
    void attributes(ObjectShape shape) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            violations.refuse(json, "must be an object");
            return;
        }
        new NodeAttributes(json, xml, violations).write(name -> isOfShape(name, shape));
    }

    /** Whether the mapping itself writes an attribute. */
    private static boolean isOfShape(XmlName name, ObjectShape shape) {
        boolean known = name.namespace().equals(Prefixes.XSI);
        for (Field field : shape.attributes) {
            known |= field.name.equals(name);
        }
        return known;
    }
}
