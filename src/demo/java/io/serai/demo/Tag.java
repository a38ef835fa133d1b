package io.serai.demo;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML element that was read.
 *
 * @param name with its namespace
 * @param attributes those without a namespace, by name
 * @param children in their order
 * @param text what stands directly in it, without white space around it
 */
record Tag(QName name, Map<String, String> attributes, List<Tag> children, String text) {
    private static final int MAX_DEPTH = 50;
    private static final XMLInputFactory FACTORY = factory();

    /**
     * Reads a document.
     *
     * @return its root element
     * @throws XMLStreamException when it is not well-formed, has a DOCTYPE or is nested too deeply
     */
    static Tag read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a DOCTYPE is not allowed", reader.getLocation());
            }
        }
        Tag root = element(reader, 1);
        while (reader.hasNext()) {
            reader.next();
        }
        return root;
    }

    /** The first child with this name in the namespace of this element. */
    Optional<Tag> child(String local) {
        return children(local).stream().findFirst();
    }

    /** The children with this name in the namespace of this element. */
    List<Tag> children(String local) {
        QName wanted = new QName(name.getNamespaceURI(), local);
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The text of a child, or an empty text. */
    String textOf(String local) {
        return child(local).map(Tag::text).orElse("");
    }

    /** The value of an attribute, or an empty text. */
    String attribute(String local) {
        return attributes.getOrDefault(local, "");
    }

    private static Tag element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("elements are nested too deeply", reader.getLocation());
        }
        QName name = reader.getName();
        Map<String, String> attributes = attributes(reader);
        List<Tag> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new Tag(name, attributes, children, text.toString().strip());
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeNamespace(i) == null) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        // The JDK's own: another parser may be on the class path of whoever starts the demo.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
