package io.serai.mapping;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What readers of XML ask of the element at whose start a parser stands; no namespace is the empty text. */
public final class Elements {
    private Elements() {}

    public static XmlName nameOf(XMLStreamReader xml) {
        return new XmlName(namespaceOf(xml), xml.getLocalName());
    }

    public static String namespaceOf(XMLStreamReader xml) {
        return orEmpty(xml.getNamespaceURI());
    }

    static XmlName attributeName(XMLStreamReader xml, int index) {
        return new XmlName(attributeNamespace(xml, index), xml.getAttributeLocalName(index));
    }

    static String attributeNamespace(XMLStreamReader xml, int index) {
        return orEmpty(xml.getAttributeNamespace(index));
    }

    private static String orEmpty(@Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }

    /** Whether an attribute says something of the element itself, such as {@code xsi:nil} or {@code soapenc:arrayType}. */
    static boolean isOfInstance(XMLStreamReader xml, int index) {
        String namespace = xml.getAttributeNamespace(index);
        return Prefixes.XSI.equals(namespace)
                || Prefixes.SOAP_ENCODING.equals(namespace)
                || xml.getAttributeLocalName(index).equals("encodingStyle")
                        && namespace != null
                        && namespace.endsWith("/soap/envelope/");
    }

    /** Whether {@code xsi:nil} says that there is no value (XML Schema part 1, section 2.6.2). */
    static boolean isNil(XMLStreamReader xml) {
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            if (xml.getAttributeLocalName(i).equals("nil") && Prefixes.XSI.equals(xml.getAttributeNamespace(i))) {
                String nil = xml.getAttributeValue(i).trim();
                return nil.equals("true") || nil.equals("1");
            }
        }
        return false;
    }

    /** The expanded name of a qualified one; null when its prefix is not declared, or it is no name. */
    static @Nullable XmlName qualified(String text, XMLStreamReader xml) {
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? "" : text.substring(0, colon);
        String namespace = orEmpty(xml.getNamespaceContext().getNamespaceURI(prefix));
        String local = text.substring(colon + 1);
        boolean undeclared = colon >= 0 && namespace.isEmpty();
        return undeclared || !XmlText.isNcName(local) ? null : new XmlName(namespace, local);
    }

    /** Passes over the element, to its end. */
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
