package io.serai.demo;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document. Names are given as {@code prefix:local}, or without a prefix when they have no namespace; the
 * root element declares all prefixes.
 */
final class XmlText {
    private final StringWriter out = new StringWriter();
    private final Map<String, String> namespaces;
    private final XMLStreamWriter writer;
    private boolean started;

    /**
     * A document that is empty yet.
     *
     * @param namespaces by prefix
     */
    XmlText(Map<String, String> namespaces) {
        this.namespaces = namespaces;
        try {
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; its attributes are pairs of name and value. */
    XmlText open(String name, String... attributes) {
        return write(() -> {
            String[] parts = parts(name);
            if (!started) {
                writer.writeStartDocument("UTF-8", "1.0");
            }
            writer.writeStartElement(parts[0], parts[1], namespaces.getOrDefault(parts[0], ""));
            if (!started) {
                for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
                    writer.writeNamespace(namespace.getKey(), namespace.getValue());
                }
                started = true;
            }
            for (int i = 0; i < attributes.length; i += 2) {
                String[] attribute = parts(attributes[i]);
                if (attribute[0].isEmpty()) {
                    writer.writeAttribute(attribute[1], attributes[i + 1]);
                } else {
                    writer.writeAttribute(attribute[0], uri(attribute[0]), attribute[1], attributes[i + 1]);
                }
            }
        });
    }

    /** An element that holds text alone. */
    XmlText leaf(String name, String text, String... attributes) {
        open(name, attributes);
        return write(() -> writer.writeCharacters(text)).close();
    }

    /** Closes the element that was opened last. */
    XmlText close() {
        return write(writer::writeEndElement);
    }

    /** The document, with what is still open closed. */
    String end() {
        write(writer::writeEndDocument);
        return out.toString();
    }

    private String uri(String prefix) {
        return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : namespaces.getOrDefault(prefix, "");
    }

    private static String[] parts(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? new String[] {"", name} : new String[] {name.substring(0, colon), name.substring(colon + 1)};
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private XmlText write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
