package io.serai.soap.wsdl;

import io.serai.mapping.SafeXml;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.UserDataHandler;

/** Trees of XML files whose elements, and the copies of these, know the file and line that they stand in. */
final class Positions {
    private static final String KEY = "position";
    private static final UserDataHandler KEPT = new UserDataHandler() {
        @Override
        public void handle(short operation, String key, Object data, Node from, @Nullable Node to) {
            if (to != null) {
                to.setUserData(key, data, this);
            }
        }
    };

    private Positions() {}

    /** Where an element stands, as {@code file:line:column}; empty when nobody knows. */
    static String of(Node element) {
        Object position = element.getUserData(KEY);
        return position == null ? "" : position.toString();
    }

    /**
     * The tree of a file that was found safe.
     *
     * @param name of the file
     */
    static Document parse(String name, byte[] content) throws XMLStreamException {
        Document document = SafeXml.emptyDocument();
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(content));
        Node at = document;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Element element = element(document, xml);
                element.setUserData(
                        KEY,
                        name
                                + ':'
                                + xml.getLocation().getLineNumber()
                                + ':'
                                + xml.getLocation().getColumnNumber(),
                        KEPT);
                at = at.appendChild(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                at = at.getParentNode();
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT && at != document) {
                at.appendChild(document.createTextNode(xml.getText()));
            }
        }
        xml.close();
        return document;
    }

    private static Element element(Document document, XMLStreamReader xml) throws XMLStreamException {
        try {
            return copy(document, xml);
        } catch (DOMException e) {
            // Trees know the names of older editions of XML alone.
            throw new XMLStreamException("a name is none that can be taken", xml.getLocation());
        }
    }

    private static Element copy(Document document, XMLStreamReader xml) {
        Element element =
                document.createElementNS(xml.getNamespaceURI(), qualified(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String namespace = xml.getNamespaceURI(i);
            element.setAttributeNS(
                    "http://www.w3.org/2000/xmlns/",
                    prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    namespace == null ? "" : namespace);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            element.setAttributeNS(
                    namespace == null || namespace.isEmpty() ? null : namespace,
                    qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
                    xml.getAttributeValue(i));
        }
        return element;
    }

    private static String qualified(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ':' + local;
    }
}
