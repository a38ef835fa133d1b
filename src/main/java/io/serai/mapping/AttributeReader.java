package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of an element; those that say something of the element itself are no part of its value. */
final class AttributeReader {
    private final XMLStreamReader xml;
    private final Breaches breaches;
    private final ScalarReader scalars;
    private final FieldSet seen;
    private final TextBuffer text = new TextBuffer();

    AttributeReader(XMLStreamReader xml, Breaches breaches, ScalarReader scalars, FieldSet seen) {
        this.scalars = scalars;
        this.xml = xml;
        this.breaches = breaches;
        this.seen = seen;
    }

    /** Writes those of an object. */
    void read(ObjectShape shape, int base, JsonGenerator json) throws IOException {
        int unknown = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Field field = field(shape, i);
            if (field != null) {
                seen.add(base, field.index);
                text.set(xml.getAttributeValue(i));
                scalars.writeField(field, text, json);
            } else if (!Elements.isOfInstance(xml, i)) {
                unknown++;
            }
        }
        Field map = shape.anyAttributes;
        if (unknown > 0 && map != null) {
            others(shape, map, base, json);
        } else if (unknown > 0) {
            refuse(shape);
        }
    }

    private @Nullable Field field(ObjectShape shape, int index) {
        String namespace = Elements.attributeNamespace(xml, index);
        String local = xml.getAttributeLocalName(index);
        for (Field field : shape.attributes) {
            if (field.name.is(namespace, local)) {
                return field;
            }
        }
        return null;
    }

    private void others(ObjectShape shape, Field map, int base, JsonGenerator json) throws IOException {
        seen.add(base, map.index);
        json.writeFieldName(map.json);
        json.writeStartObject();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isOther(shape, i)) {
                json.writeStringField(Elements.attributeName(xml, i).toString(), xml.getAttributeValue(i));
            }
        }
        json.writeEndObject();
    }

    private void refuse(ObjectShape shape) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (isOther(shape, i)) {
                breaches.unknown("attribute", Elements.attributeName(xml, i).toString());
            }
        }
    }

    /** Whether there is one that is part of the value. */
    boolean hasOwn() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!Elements.isOfInstance(xml, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(ObjectShape shape, int index) {
        return field(shape, index) == null && !Elements.isOfInstance(xml, index);
    }

    /** Where a simple value is all there may be. */
    void refuseAll() {
        refuse(ObjectShape.EMPTY);
    }
}
