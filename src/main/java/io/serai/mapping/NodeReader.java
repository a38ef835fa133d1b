package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads elements that no schema describes. One becomes a text when it holds nothing else, and otherwise an object with
 * {@code $type} (its {@code xsi:type}), {@code attributes}, {@code namespaces} (of the prefixes in attributes and text)
 * and {@code content}, each when there is something to say; in content are texts, and objects with one member, the name in the form {@code {namespace}local}.
 */
final class NodeReader {
    private final XMLStreamReader xml;
    private final JsonGenerator json;
    private final Breaches breaches;
    private final TextBuffer text = new TextBuffer();

    NodeReader(XMLStreamReader xml, JsonGenerator json, Breaches breaches) {
        this.xml = xml;
        this.json = json;
        this.breaches = breaches;
    }

    /** The element with its name. */
    void named() throws XMLStreamException, IOException {
        json.writeStartObject();
        json.writeFieldName(Elements.nameOf(xml).toString());
        node(true);
        json.writeEndObject();
    }

    /** The value of an element that may hold anything: of a simple type when the document says which. */
    void any() throws XMLStreamException, IOException {
        XmlName type = type();
        AnySimple simple = type == null || xml.getAttributeCount() > 1 ? null : AnySimple.of(type);
        if (simple == null) {
            node(false);
            return;
        }
        if (!text.readElement(xml)) {
            throw breaches.value("has the element '" + xml.getLocalName() + "' in a value of the type " + type);
        }
        if (!simple.read(text, json)) {
            throw breaches.value("'" + Breaches.shown(text.toString()) + "' is no value of the type " + type);
        }
    }

    private @Nullable XmlName type() {
        String type = xml.getAttributeValue(Prefixes.XSI, "type");
        return type == null ? null : Elements.qualified(type.trim(), xml);
    }

    private void node(boolean textAlone) throws XMLStreamException, IOException {
        if (xml.getAttributeCount() == 1 && Elements.isNil(xml)) {
            json.writeNull();
            Elements.skip(xml);
            return;
        }
        boolean bare = textAlone && xml.getAttributeCount() == 0;
        UsedPrefixes prefixes = new UsedPrefixes();
        if (!bare) {
            json.writeStartObject();
            attributes(prefixes);
        }
        boolean ended = text.readElement(xml);
        if (ended) {
            prefixes.note(text, xml.getNamespaceContext());
        }
        if (bare && ended && prefixes.isEmpty()) {
            json.writeString(text.array(), text.start(), text.length());
            return;
        }
        if (bare) {
            json.writeStartObject();
        }
        prefixes.write(json);
        if (!ended || !text.isEmpty()) {
            content(ended);
        }
        json.writeEndObject();
    }

    private void attributes(UsedPrefixes prefixes) throws IOException {
        XmlName type = type();
        if (type != null) {
            json.writeStringField("$type", type.toString());
        }
        int written = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            XmlName name = Elements.attributeName(xml, i);
            boolean isType = name.is(Prefixes.XSI, "type");
            if (!isType) {
                if (written++ == 0) {
                    json.writeObjectFieldStart("attributes");
                }
                json.writeStringField(name.toString(), xml.getAttributeValue(i));
                text.set(xml.getAttributeValue(i));
                prefixes.note(text, xml.getNamespaceContext());
            }
        }
        if (written > 0) {
            json.writeEndObject();
        }
    }

    /** The text that was read already, and what follows it. */
    private void content(boolean ended) throws XMLStreamException, IOException {
        json.writeArrayFieldStart("content");
        boolean end = ended;
        while (true) {
            if (!text.isEmpty()) {
                json.writeString(text.array(), text.start(), text.length());
            }
            if (end) {
                break;
            }
            named();
            end = textUntilNext();
        }
        json.writeEndArray();
    }

    private boolean textUntilNext() throws XMLStreamException {
        text.clear();
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml);
            }
            event = xml.next();
        }
        return event == XMLStreamConstants.END_ELEMENT;
    }
}
