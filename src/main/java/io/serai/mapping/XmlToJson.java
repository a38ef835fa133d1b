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
    }

    /** Reads the element at whose start the reader stands, to its end, and writes its value. */
    void read(Field field) throws XMLStreamException, IOException {
        path.enter(field.name.local());
        if (Elements.isNil(xml)) {
            nil(field.nillable, field.name.local(), field.shape);
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
        absent(shape, base);
        seen.close(base);
        json.writeEndObject();
    }

    private void nil(boolean allowed, String name, Shape shape) throws XMLStreamException, IOException {
        if (!allowed) {
            throw breaches.value("'" + name + "' is nil, which the contract does not allow");
        }
        nothing(shape);
    }

    /** Of an element that is nil: null, or its attributes when the contract has a place for them. */
    private void nothing(Shape shape) throws XMLStreamException, IOException {
        if (shape instanceof ObjectShape object && object.nil != null && attributes.hasOwn()) {
            json.writeStartObject();
            json.writeFieldName(object.nil.json);
            json.writeBoolean(true);
            int base = seen.open(object.fields.length);
            attributes.read(object, base, json);
            seen.close(base);
            json.writeEndObject();
        } else {
            attributes.refuseAll();
            json.writeNull();
        }
        Elements.skip(xml);
    }

    private void value(Field field, Shape shape) throws XMLStreamException, IOException {
        if (shape instanceof Shape.Scalar scalar) {
            attributes.refuseAll();
            if (!text.readElement(xml)) {
                throw breaches.value("has the element '" + xml.getLocalName() + "', where a value is expected");
            }
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

    /** Every child element is an item, whatever its name. */
    private void items(Field item) throws XMLStreamException, IOException {
        attributes.refuseAll();
        json.writeStartArray();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                read(item);
            } else if (isText(event) && !xml.isWhiteSpace()) {
                breaches.unknown("text", xml.getText().strip());
            }
            event = xml.next();
        }
        json.writeEndArray();
    }

    private void variant(Field field, Shape.Variants variants) throws XMLStreamException, IOException {
        String type = xml.getAttributeValue(Prefixes.XSI, "type");
        Shape.Variant variant = variants.declared;
        if (type != null) {
            XmlName name = Elements.qualified(type.trim(), xml);
            variant = name == null ? null : variants.typed(name.namespace(), name.local());
        }
        if (variant == null && type != null && variants.declared != null) {
            breaches.report(Breach.Kind.TYPE, "has the unknown xsi:type '" + type + "'");
            variant = variants.declared;
        }
        if (variant == null) {
            throw breaches.value(
                    type == null ? "has no xsi:type" : "has the unknown xsi:type '" + Breaches.shown(type) + "'");
        }
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
        if (shape.text != null) {
            content(shape, base);
        } else {
            children(shape, base, xml.next());
        }
        absent(shape, base);
        seen.close(base);
        json.writeEndObject();
    }

    private void content(ObjectShape shape, int base) throws XMLStreamException, IOException {
        if (shape.text != null && shape.text.shape instanceof Shape.Markup markup) {
            seen.add(base, shape.text.index);
            json.writeFieldName(shape.text.json);
            json.writeString(markup.tags ? Markup.ofContent(xml) : Markup.textOf(xml));
            return;
        }
        text.clear();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                breaches.unknown("element", xml.getLocalName());
                Elements.skip(xml);
            } else if (isText(event)) {
                text.append(xml);
            }
            event = xml.next();
        }
        Field field = java.util.Objects.requireNonNull(shape.text);
        seen.add(base, field.index);
        scalars.writeField(field, text, json);
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void children(ObjectShape shape, int base, int first) throws XMLStreamException, IOException {
        ChildArrays arrays = new ChildArrays(json, collecting);
        int hint = 0;
        text.clear();
        int event = first;
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                loose(shape, base, arrays);
                hint = child(shape, base, hint, arrays);
                text.clear();
            } else if (isText(event)) {
                gather(shape);
            }
            event = xml.next();
        }
        loose(shape, base, arrays);
        arrays.finish();
        json = arrays.json();
    }

    /** Text between elements: part of mixed content, or nothing but white space. */
    private void gather(ObjectShape shape) throws XMLStreamException {
        if (shape.mixed != null) {
            text.append(xml);
        } else if (!xml.isWhiteSpace()) {
            breaches.unknown("text", xml.getText().strip());
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
        ObjectShape.Entry entry = entry(shape, local, hint);
        path.enter(local);
        if (entry == null) {
            other(shape, base, arrays);
            path.leave();
            return hint;
        }
        Field field = entry.field();
        if (field.isHidden()) {
            Elements.skip(xml);
        } else if (field.repeated) {
            json = arrays.at(field, seen.add(base, field.index));
            item(field, entry.member());
        } else {
            json = arrays.none();
            single(field, base);
        }
        path.leave();
        return field.repeated ? entry.index() : entry.index() + 1;
    }

    /** Services confuse namespaces, most of all qualified and unqualified names; the local name may tell then. */
    private ObjectShape.@Nullable Entry entry(ObjectShape shape, String local, int hint) {
        ObjectShape.Entry exact = shape.entry(Elements.namespaceOf(xml), local, hint);
        ObjectShape.Entry entry = exact == null ? shape.like(local) : exact;
        if (exact == null && entry != null) {
            breaches.namespace(Elements.nameOf(xml), entry.name());
        }
        return entry;
    }

    private void single(Field field, int base) throws XMLStreamException, IOException {
        boolean bare = xml.getAttributeCount() == 0;
        boolean nil = !bare && Elements.isNil(xml);
        if (nil && !field.nillable) {
            breaches.report(Breach.Kind.VALUE, "is nil, which the contract does not allow");
            Elements.skip(xml);
            return;
        }
        if (!seen.add(base, field.index)) {
            throw breaches.value("is there a second time, where the contract has one");
        }
        if (!nil && !field.array && field.shape instanceof Shape.Scalar) {
            if (!bare) {
                attributes.refuseAll();
            }
            if (!text.readElement(xml)) {
                throw breaches.value("has the element '" + xml.getLocalName() + "', where a value is expected");
            }
            scalars.writeField(field, text, json);
            return;
        }
        json.writeFieldName(field.json);
        if (nil) {
            nothing(field.array ? Shape.Node.INSTANCE : field.shape);
        } else if (field.array) {
            json.writeStartArray();
            wrapped(field);
            json.writeEndArray();
        } else {
            value(field, field.shape);
        }
    }

    private void item(Field field, @Nullable Field member) throws XMLStreamException, IOException {
        if (member != null) {
            json.writeStartObject();
            json.writeFieldName(member.json);
            if (Elements.isNil(xml)) {
                nil(member.nillable, member.key, member.wrapper == null ? member.shape : Shape.Node.INSTANCE);
            } else if (member.wrapper != null) {
                json.writeStartArray();
                wrapped(member);
                json.writeEndArray();
            } else {
                value(member, member.shape);
            }
            json.writeEndObject();
        } else if (Elements.isNil(xml)) {
            nilItem(field);
        } else {
            value(field, field.shape);
        }
    }

    private void nilItem(Field field) throws XMLStreamException, IOException {
        if (!field.itemsNillable) {
            breaches.report(Breach.Kind.VALUE, "is nil, which the contract does not allow");
        }
        nil(true, field.key, field.shape);
    }

    /** The items in their wrapper. */
    private void wrapped(Field field) throws XMLStreamException, IOException {
        attributes.refuseAll();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.enter(xml.getLocalName());
                if (!isItem(field)) {
                    breaches.unknown("element", xml.getLocalName());
                    Elements.skip(xml);
                } else if (Elements.isNil(xml)) {
                    nilItem(field);
                } else {
                    value(field, field.shape);
                }
                path.leave();
            }
            event = xml.next();
        }
    }

    private boolean isItem(Field field) {
        if (field.name.is(Elements.namespaceOf(xml), xml.getLocalName())) {
            return true;
        }
        boolean like = field.name.local().equals(xml.getLocalName());
        if (like) {
            breaches.namespace(Elements.nameOf(xml), field.name);
        }
        return like;
    }

    /** An element that the contract does not name. */
    private void other(ObjectShape shape, int base, ChildArrays arrays) throws XMLStreamException, IOException {
        if (shape.any != null) {
            json = arrays.at(shape.any, seen.add(base, shape.any.index));
            if (shape.any.shape instanceof Shape.Group group && group.raw) {
                json.writeString(Markup.ofElement(xml));
                return;
            }
            new NodeReader(xml, json, breaches).named();
        } else {
            breaches.unknown("element", xml.getLocalName());
            Elements.skip(xml);
        }
    }

    /** Empty arrays for those that are not there, and a breach for what must be. */
    private void absent(ObjectShape shape, int base) throws IOException {
        if (seen.isFull(base, shape.fields.length) && shape.choices.length == 0) {
            return;
        }
        for (Field field : shape.fields) {
            if (seen.contains(base, field.index)) {
                continue;
            }
            if (field.repeated && field.emptyArray && !field.isHidden()) {
                json.writeFieldName(field.json);
                json.writeStartArray();
                json.writeEndArray();
            }
            boolean complete = field.repeated && field.emptyArray && field.leastItems == 0;
            if (field.required && !field.isHidden() && !complete) {
                breaches.report(Breach.Kind.MISSING, "has no '" + field.key + "', which the contract requires");
            }
        }
        for (Alternatives choice : shape.choices) {
            if (!choice.accept(seen, base)) {
                breaches.report(Breach.Kind.CHOICE, choice.expectation());
            }
        }
    }
}
