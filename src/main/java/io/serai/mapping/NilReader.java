package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads elements that are nil: null, or their attributes when the contract has a place for them. */
final class NilReader {
    private final XMLStreamReader xml;
    private final Breaches breaches;
    private final AttributeReader attributes;
    private final FieldSet seen;
    private final ElementMatch match;

    NilReader(XMLStreamReader xml, Breaches breaches, AttributeReader attributes, FieldSet seen, ElementMatch match) {
        this.match = match;
        this.xml = xml;
        this.breaches = breaches;
        this.attributes = attributes;
        this.seen = seen;
    }

    /** The element, where its absence would be wrong too. */
    void readOrRefuse(boolean allowed, String name, Shape shape, JsonGenerator json)
            throws XMLStreamException, IOException {
        if (!allowed) {
            throw breaches.value("'" + name + "' is nil, which the contract does not allow");
        }
        read(shape, json);
    }

    /** One item of an array, which has its place in any case. */
    void item(boolean allowed, Shape shape, JsonGenerator json) throws XMLStreamException, IOException {
        if (!allowed) {
            report();
        }
        read(shape, json);
    }

    /** Tells that there is nothing where the contract has something. */
    void report() {
        breaches.report(Breach.Kind.VALUE, "is nil, which the contract does not allow");
    }

    /** The element, to its end. */
    void read(Shape shape, JsonGenerator json) throws XMLStreamException, IOException {
        Shape.Variant variant = shape instanceof Shape.Variants variants ? match.known(variants) : null;
        String type = variant == null || variant == ((Shape.Variants) shape).declared ? "" : variant.name();
        Shape own = variant == null ? shape : variant.shape();
        if (own instanceof ObjectShape object && object.nil != null && attributes.hasOwn()) {
            attributes(object, object.nil, type, json);
        } else {
            attributes.refuseAll();
            json.writeNull();
        }
        Elements.skip(xml);
    }

    private void attributes(ObjectShape object, Field nil, String type, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (!type.isEmpty()) {
            json.writeStringField("$type", type);
        }
        json.writeFieldName(nil.json);
        json.writeBoolean(true);
        int base = seen.open(object.fields.length);
        attributes.read(object, base, json);
        seen.close(base);
        json.writeEndObject();
    }
}
