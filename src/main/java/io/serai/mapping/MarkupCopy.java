package io.serai.mapping;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies elements as XML that can stand anywhere: each with the namespaces that it needs declared, whatever was declared
 * around it. Comments and processing instructions are left out, as they are everywhere.
 */
final class MarkupCopy {
    private final XMLStreamReader xml;
    private final XmlOutput out;

    MarkupCopy(XMLStreamReader xml, XmlOutput out) {
        this.xml = xml;
        this.out = out;
    }

    /** What is in the element at whose start the reader stands; the reader is at its end afterwards. */
    void content() throws XMLStreamException {
        content(Map.of());
    }

    /** The element at whose start the reader stands, to its end. */
    void element() throws XMLStreamException {
        element(Map.of());
    }

    private void content(Map<String, String> declared) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(declared);
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                out.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            event = xml.next();
        }
    }

    private void element(Map<String, String> around) throws XMLStreamException {
        Map<String, String> declared = new HashMap<>(around);
        String prefix = orEmpty(xml.getPrefix());
        String name = prefix.isEmpty() ? xml.getLocalName() : prefix + ':' + xml.getLocalName();
        out.raw('<' + name);
        declare(prefix, Elements.namespaceOf(xml), declared);
        // Those that no name uses may be meant by values.
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            declare(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)), declared);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(i, declared);
        }
        out.raw('>');
        content(declared);
        out.raw("</" + name + '>');
    }

    private void attribute(int index, Map<String, String> declared) {
        String prefix = orEmpty(xml.getAttributePrefix(index));
        String value = xml.getAttributeValue(index);
        if (!prefix.isEmpty()) {
            declare(prefix, Elements.attributeNamespace(xml, index), declared);
        }
        if (Elements.isOfInstance(xml, index) && value.indexOf(':') > 0) {
            // The value of xsi:type is a name with a prefix as well.
            String inside = value.strip().replaceFirst(":.*", "");
            declare(inside, orEmpty(xml.getNamespaceContext().getNamespaceURI(inside)), declared);
        }
        out.raw(' ' + (prefix.isEmpty() ? "" : prefix + ':') + xml.getAttributeLocalName(index) + "=\"");
        quoted(value);
    }

    private void declare(String prefix, String namespace, Map<String, String> declared) {
        boolean none = prefix.isEmpty() && namespace.isEmpty() && !declared.containsKey(prefix);
        boolean undeclared = !prefix.isEmpty() && namespace.isEmpty();
        if (prefix.equals("xml") || none || undeclared || namespace.equals(declared.put(prefix, namespace))) {
            return;
        }
        out.raw(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
        quoted(namespace);
    }

    private void quoted(String value) {
        out.inAttribute(true);
        out.text(value);
        out.inAttribute(false);
        out.raw('"');
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
