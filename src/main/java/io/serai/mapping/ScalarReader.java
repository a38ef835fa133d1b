package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import javax.xml.stream.XMLStreamReader;

/** Writes the JSON of one simple value. */
final class ScalarReader {
    private final XMLStreamReader xml;
    private final Breaches breaches;

    ScalarReader(XMLStreamReader xml, Breaches breaches) {
        this.xml = xml;
        this.breaches = breaches;
    }

    /** Key and value; nothing of a value that the contract leaves out, as it may say of broken ones. */
    void writeField(Field field, TextBuffer text, JsonGenerator json) throws IOException {
        if (field.isHidden()) {
            return;
        }
        Shape.Scalar shape = (Shape.Scalar) field.shape;
        if (field.invalid == Field.Invalid.OMITTED) {
            TokenBuffer held = new TokenBuffer(null, false);
            if (tryWrite(field, shape, text, held)) {
                json.writeFieldName(field.json);
                held.serialize(json);
            }
            return;
        }
        json.writeFieldName(field.json);
        write(field, shape, text, json);
    }

    /** The value. */
    void write(Field field, Shape.Scalar shape, TextBuffer text, JsonGenerator json) throws IOException {
        boolean usual = shape.plain && field.codes == null && !text.isEmpty();
        if (usual ? shape.lexical.read(text, json) : tryWrite(field, shape, text, json)) {
            return;
        }
        if (usual && tryWrite(field, shape, text, json)) {
            return;
        }
        if (field.invalid == Field.Invalid.NULL) {
            json.writeNull();
            return;
        }
        throw breaches.value("'" + field.key + "' is " + shown(field, text) + ", but " + shape.lexical.expectation());
    }

    private static String shown(Field field, TextBuffer text) {
        return field.sensitive ? "a value that is not shown" : "'" + Breaches.shown(text.toString()) + "'";
    }

    private boolean tryWrite(Field field, Shape.Scalar shape, TextBuffer text, JsonGenerator json) throws IOException {
        if (shape.list) {
            return list(field, shape, text, json);
        }
        if (field.codes != null) {
            text.trim();
            String code = text.toString();
            String word = field.codes.word(code);
            if (word == null) {
                breaches.report(
                        Breach.Kind.CODE,
                        "'" + field.key + "' is " + shown(field, text) + ", a code that is on no list");
            }
            json.writeString(word == null ? code : word);
            return true;
        }
        if (shape.lexical == QNameLexical.INSTANCE) {
            text.trim();
            return name(text, json);
        }
        if (!shape.lexical.allowsEmpty()) {
            text.trim();
            if (text.isEmpty()) {
                if (field.emptyIsNull) {
                    json.writeNull();
                }
                return field.emptyIsNull;
            }
        }
        boolean good = shape.lexical.read(text, json);
        if (good) {
            checkFacets(field, shape, text);
        }
        return good;
    }

    private void checkFacets(Field field, Shape.Scalar shape, TextBuffer text) throws IOException {
        String broken = shape.facets.broken(text.array(), text.start(), text.length());
        if (broken == null && shape.lexical.isBeyondFacets(text)) {
            broken = shape.lexical.expectation();
        }
        if (broken != null) {
            breaches.report(Breach.Kind.FACET, "'" + field.key + "' is " + shown(field, text) + ", but " + broken);
        }
    }

    /** A qualified name in its expanded form. */
    private boolean name(TextBuffer text, JsonGenerator out) throws IOException {
        XmlName name = Elements.qualified(text.toString(), xml);
        if (name != null) {
            out.writeString(name.toString());
        }
        return name != null;
    }

    private boolean list(Field field, Shape.Scalar items, TextBuffer text, JsonGenerator json) throws IOException {
        text.collapse();
        TextBuffer item = new TextBuffer();
        TokenBuffer held = new TokenBuffer(null, false);
        held.writeStartArray();
        String all = text.toString();
        for (int from = 0; from < all.length(); ) {
            int space = all.indexOf(' ', from);
            int to = space < 0 ? all.length() : space;
            item.set(all.substring(from, to));
            boolean good = items.lexical == QNameLexical.INSTANCE ? name(item, held) : items.lexical.read(item, held);
            if (!good) {
                return false;
            }
            checkFacets(field, items, item);
            from = to + 1;
        }
        held.writeEndArray();
        held.serialize(json);
        return true;
    }
}
