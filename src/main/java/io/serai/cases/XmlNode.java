package io.serai.cases;

import io.serai.mapping.Elements;
import io.serai.mapping.SafeXml;
import io.serai.mapping.XmlName;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a message.
 *
 * @param name expanded
 * @param tag as it was written
 * @param declared prefixes of this element
 * @param scope namespaces of all prefixes that may be used in it
 * @param attributes by expanded name
 * @param tags of the attributes, as they were written
 * @param children elements
 * @param texts before each child, and after the last one
 */
record XmlNode(
        XmlName name,
        String tag,
        Map<String, String> declared,
        Map<String, String> scope,
        Map<XmlName, String> attributes,
        Map<XmlName, String> tags,
        List<XmlNode> children,
        List<String> texts) {

    /** Reads a document. */
    static XmlNode parse(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        try {
            reader.nextTag();
            XmlNode root = read(reader, Map.of());
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } finally {
            reader.close();
        }
    }

    private static XmlNode read(XMLStreamReader xml, Map<String, String> around) throws XMLStreamException {
        XmlNode node = start(xml, around);
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                node.texts.add(text.toString());
                text.setLength(0);
                node.children.add(read(xml, node.scope));
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
        }
        node.texts.add(text.toString());
        return node;
    }

    private static XmlNode start(XMLStreamReader xml, Map<String, String> around) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            declared.put(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)));
        }
        Map<String, String> scope = around;
        if (!declared.isEmpty()) {
            scope = new HashMap<>(around);
            scope.putAll(declared);
        }
        Map<XmlName, String> attributes = new LinkedHashMap<>();
        Map<XmlName, String> tags = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            XmlName name = new XmlName(orEmpty(xml.getAttributeNamespace(i)), xml.getAttributeLocalName(i));
            attributes.put(name, xml.getAttributeValue(i));
            tags.put(name, tag(xml.getAttributePrefix(i), name.local()));
        }
        return new XmlNode(
                Elements.nameOf(xml),
                tag(xml.getPrefix(), xml.getLocalName()),
                declared,
                scope,
                attributes,
                tags,
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static String tag(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether there is nothing but white space between its children. */
    boolean hasChildrenOnly() {
        return !children.isEmpty() && texts.stream().allMatch(String::isBlank);
    }

    /** The text of an element without children. */
    String text() {
        return texts.get(0);
    }

    /** Whether an element of this name is in it. */
    boolean holds(XmlName wanted) {
        return name.equals(wanted) || children.stream().anyMatch(child -> child.holds(wanted));
    }

    /** The value with the namespace of its prefix, when it looks like a qualified name; the value itself otherwise. */
    String expanded(String value) {
        int colon = value.indexOf(':');
        String namespace =
                colon < 1 ? null : scope.get(value.substring(0, colon).strip());
        return namespace == null
                ? value
                : "{" + namespace + "}" + value.substring(colon + 1).strip();
    }

    /** Whether a prefix may be needed in it: in names, or in values that may be names. */
    boolean uses(String prefix) {
        String start = prefix + ":";
        return prefix.isEmpty()
                || tag.startsWith(start)
                || tags.values().stream().anyMatch(one -> one.startsWith(start))
                || attributes.values().stream().anyMatch(value -> value.contains(start))
                || texts.stream().anyMatch(text -> text.contains(start))
                || children.stream().anyMatch(child -> child.uses(prefix));
    }
}
