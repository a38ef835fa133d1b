package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of XML and writes it as JSON, event by event, as the tables of its contract say. A value that is none
 * of its type is never passed on.
 */
final class XmlToJson {
    private final XMLStreamReader xml;
    private final Breaches breaches;
    private final TextBuffer text = new TextBuffer();
    private final FieldSet seen = new FieldSet();
    private final XmlPath path = new XmlPath();
    private final AttributeReader attributes;
    private final ScalarReader scalars;
    private final ElementMatch match;
    private final NilReader nils;
    private final Absences absences;
    private final boolean collecting;
    private JsonGenerator json;

    /**
     * A reader for one message.
     *
     * @param collecting whether items of an array may stand apart, which takes them all into memory
     * @param reported told of every breach that does not end the reading
     */
    XmlToJson(
            XMLStreamReader xml,
            JsonGenerator json,
            Strictness strictness,
            boolean collecting,
            Consumer<Breach> reported) {
        this.xml = xml;
        this.json = json;
        this.collecting = collecting;
        this.breaches = new Breaches(path, strictness, reported);
        this.scalars = new ScalarReader(xml, breaches);
        this.attributes = new AttributeReader(xml, breaches, scalars, seen);
        this.match = new ElementMatch(xml, breaches);
        this.nils = new NilReader(xml, breaches, attributes, seen, match);
        this.absences = new Absences(seen, breaches);
    }

    /** Reads the element at whose start the reader stands, to its end, and writes its value. */
    void read(Field field) throws XMLStreamException, IOException {
        path.enter(field.name.local());
        if (Elements.isNil(xml)) {
            nils.readOrRefuse(field.nillable, field.name.local(), field.shape, json);
        } else {
            value(field, field.shape);
        }
        path.leave();
    }

    /** Reads the children of an element from the first one on, at whose start the reader stands, or from the end tag. */
    void readParts(Field field) throws XMLStreamException, IOException {
        ObjectShape shape = (ObjectShape) field.shape;
        json.writeStartObject();
        int base = seen.open(shape.fields.length);
        children(shape, base, xml.getEventType());
        end(shape, base);
    }

    private void value(Field field, Shape shape) throws XMLStreamException, IOException {
        if (shape instanceof Shape.Scalar scalar) {
            attributes.refuseAll();
            text();
            scalars.write(field, scalar, text, json);
        } else if (shape instanceof ObjectShape object) {
            object(object, null);
        } else if (shape instanceof Shape.Variants variants) {
            variant(field, variants);
        } else if (shape instanceof Shape.Items items) {
            items(items.item);
        } else {
            new NodeReader(xml, json, breaches).any();
        }
    }

    /** The text of the element, which must have nothing else. */
    private void text() throws XMLStreamException {
        if (!text.readElement(xml)) {
            throw breaches.value("has the element '" + xml.getLocalName() + "', where a value is expected");
        }
    }

    /** Every child element is an item, whatever its name. */
    private void items(Field item) throws XMLStreamException, IOException {
        attributes.refuseAll();
        json.writeStartArray();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                encodedItem(item);
            } else if (isText(event)) {
                refuseText();
            }
            event = xml.next();
        }
        json.writeEndArray();
    }

    private void encodedItem(Field item) throws XMLStreamException, IOException {
        path.enter(item.name.local());
        if (Elements.isNil(xml)) {
            nils.item(item.nillable, item.shape, json);
        } else {
            value(item, item.shape);
        }
        path.leave();
    }

    private void refuseText() {
        if (!xml.isWhiteSpace()) {
            breaches.unknown("text", xml.getText().strip());
        }
    }

    private void variant(Field field, Shape.Variants variants) throws XMLStreamException, IOException {
        Shape.Variant variant = match.variant(variants);
        if (variant.shape() instanceof ObjectShape object) {
            object(object, variant == variants.declared ? null : variant.name());
        } else {
            value(field, variant.shape());
        }
    }

    private void object(ObjectShape shape, @Nullable String type) throws XMLStreamException, IOException {
        json.writeStartObject();
        if (type != null) {
            json.writeStringField("$type", type);
        }
        int base = seen.open(shape.fields.length);
        attributes.read(shape, base, json);
        if (shape.text == null) {
            children(shape, base, xml.next());
        } else {
            seen.add(base, shape.text.index);
            content(shape.text);
        }
        end(shape, base);
    }

    private void end(ObjectShape shape, int base) throws IOException {
        absences.write(shape, base, json);
        seen.close(base);
        json.writeEndObject();
    }

    /** Text beside attributes. */
    private void content(Field field) throws XMLStreamException, IOException {
        if (field.shape instanceof Shape.Markup markup) {
            json.writeFieldName(field.json);
            json.writeString(markup.tags ? Markup.ofContent(xml) : Markup.textOf(xml));
            return;
        }
        text.clear();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skipUnknown();
            } else if (isText(event)) {
                text.append(xml);
            }
            event = xml.next();
        }
        scalars.writeField(field, text, json);
    }

    private void skipUnknown() throws XMLStreamException {
        breaches.unknown("element", xml.getLocalName());
        Elements.skip(xml);
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void children(ObjectShape shape, int base, int first) throws XMLStreamException, IOException {
        ChildArrays arrays = new ChildArrays(json, collecting);
        boolean mixed = shape.mixed != null;
        int hint = 0;
        text.clear();
        int event = first;
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (mixed) {
                    loose(shape, base, arrays);
                }
                hint = child(shape, base, hint, arrays);
                text.clear();
            } else if (isText(event)) {
                gather(shape);
            }
            event = xml.next();
        }
        if (mixed) {
            loose(shape, base, arrays);
        }
        arrays.finish();
        json = arrays.json();
    }

    /** Text between elements: part of mixed content, or nothing but white space. */
    private void gather(ObjectShape shape) throws XMLStreamException {
        if (shape.mixed != null) {
            text.append(xml);
        } else {
            refuseText();
        }
    }

    /** The text before an element, which comments and sections may have split. */
    private void loose(ObjectShape shape, int base, ChildArrays arrays) throws IOException {
        if (shape.mixed != null && !text.isEmpty()) {
            json = arrays.at(shape.mixed, seen.add(base, shape.mixed.index));
            json.writeString(text.array(), text.start(), text.length());
        }
    }

    private int child(ObjectShape shape, int base, int hint, ChildArrays arrays)
            throws XMLStreamException, IOException {
        String local = xml.getLocalName();
        ObjectShape.Entry entry = match.child(shape, local, hint);
        path.enter(local);
        if (entry == null) {
            other(shape, base, arrays);
            path.leave();
            return hint;
        }
        Field field = entry.field();
        if (entry.isLeaf() && xml.getAttributeCount() == 0) {
            json = arrays.none();
            leaf(field, base);
        } else if (field.isHidden()) {
            Elements.skip(xml);
        } else if (field.repeated) {
            json = arrays.at(field, seen.add(base, field.index));
            item(field, entry.member());
        } else {
            json = arrays.none();
            single(entry, base);
        }
        path.leave();
        return field.repeated ? entry.index() : entry.index() + 1;
    }

    /** A simple value whose attributes were looked at: most elements are such. */
    private void leaf(Field field, int base) throws XMLStreamException, IOException {
        once(field, base);
        text();
        scalars.writeField(field, text, json);
    }

    private void once(Field field, int base) {
        if (!seen.add(base, field.index)) {
            throw breaches.value("is there a second time, where the contract has one");
        }
    }

    private void single(ObjectShape.Entry entry, int base) throws XMLStreamException, IOException {
        Field field = entry.field();
        boolean nil = Elements.isNil(xml);
        if (nil && !field.nillable) {
            nils.report();
            Elements.skip(xml);
        } else if (!nil && entry.isLeaf()) {
            attributes.refuseAll();
            leaf(field, base);
        } else {
            once(field, base);
            json.writeFieldName(field.json);
            if (nil) {
                nils.read(field.array ? Shape.Node.INSTANCE : field.shape, json);
            } else {
                valueOrItems(field);
            }
        }
    }

    private void valueOrItems(Field field) throws XMLStreamException, IOException {
        if (field.wrapper == null) {
            value(field, field.shape);
        } else {
            wrapped(field);
        }
    }

    private void item(Field field, @Nullable Field member) throws XMLStreamException, IOException {
        if (member != null) {
            json.writeStartObject();
            json.writeFieldName(member.json);
            if (Elements.isNil(xml)) {
                Shape shape = member.wrapper == null ? member.shape : Shape.Node.INSTANCE;
                nils.readOrRefuse(member.nillable, member.key, shape, json);
            } else {
                valueOrItems(member);
            }
            json.writeEndObject();
        } else if (Elements.isNil(xml)) {
            nils.item(field.itemsNillable, field.shape, json);
        } else {
            value(field, field.shape);
        }
    }

    /** The items in their wrapper. */
    private void wrapped(Field field) throws XMLStreamException, IOException {
        attributes.refuseAll();
        json.writeStartArray();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                wrappedItem(field);
            }
            event = xml.next();
        }
        json.writeEndArray();
    }

    private void wrappedItem(Field field) throws XMLStreamException, IOException {
        path.enter(xml.getLocalName());
        if (match.isItem(field)) {
            item(field, null);
        } else {
            skipUnknown();
        }
        path.leave();
    }

    /** An element that the contract does not name. */
    private void other(ObjectShape shape, int base, ChildArrays arrays) throws XMLStreamException, IOException {
        if (shape.any == null) {
            skipUnknown();
            return;
        }
        json = arrays.at(shape.any, seen.add(base, shape.any.index));
        if (shape.any.shape instanceof Shape.Group group && group.raw) {
            json.writeString(Markup.ofElement(xml));
        } else {
            new NodeReader(xml, json, breaches).named();
        }
    }
}
