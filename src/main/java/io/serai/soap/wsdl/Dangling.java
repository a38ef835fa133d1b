package io.serai.soap.wsdl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * References of schemas that lead nowhere: to what is in a file that is not there, or is misspelt. What has one is marked
 * while a contract is made, and the operations that need it are refused.
 */
final class Dangling {
    /** The mark, which no contract has in the end. */
    static final String MARK = "x-missing";

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String SOAP_12_ENCODING = "http://www.w3.org/2003/05/soap-encoding";
    private static final String UNKNOWN = "urn:unknown";
    private static final List<String> PARTICLES =
            List.of("any", "all", "annotation", "choice", "element", "group", "sequence");

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private boolean found;

    /** Takes note of where the references in a component or a message stand. */
    void note(Element element) {
        for (String attribute : List.of("type", "ref", "base", "itemType", "memberTypes", "element")) {
            for (String name : element.getAttribute(attribute).strip().split("\\s+")) {
                places.putIfAbsent(name.substring(name.indexOf(':') + 1), Positions.of(element));
            }
        }
        for (Element child : Dom.children(element)) {
            if (isMisspelt(element, child)) {
                makeReference(child);
            } else if (!child.getLocalName().equals("annotation")) {
                note(child);
            }
        }
    }

    private static boolean isMisspelt(Element parent, Element child) {
        return parent.getLocalName().matches("sequence|choice|all")
                && SimpleTypes.isSchema(child.getNamespaceURI())
                && !PARTICLES.contains(child.getLocalName());
    }

    /** Whatever it was to be, something stands there, which the library would drop. */
    private void makeReference(Element misspelt) {
        String name = misspelt.getLocalName();
        places.putIfAbsent(name, Positions.of(misspelt));
        while (misspelt.getAttributes().getLength() > 0) {
            misspelt.removeAttributeNode(
                    (org.w3c.dom.Attr) misspelt.getAttributes().item(0));
        }
        Dom.children(misspelt).forEach(misspelt::removeChild);
        misspelt.setAttributeNS(XMLNS, "xmlns:unknown", UNKNOWN);
        misspelt.setAttribute("ref", "unknown:" + name);
        String prefix = misspelt.getPrefix() == null ? "" : misspelt.getPrefix() + ':';
        misspelt.getOwnerDocument().renameNode(misspelt, misspelt.getNamespaceURI(), prefix + "element");
    }

    /** Takes note of a file that is not there: what is of its namespace may be missing. */
    void noteFile(String position, String namespace, String why) {
        files.putIfAbsent(namespace, position + ": " + why);
    }

    boolean isFound() {
        return found;
    }

    /**
     * Marks what has a reference to nothing.
     *
     * @param kind of what is missing, such as {@code type}
     */
    void mark(ObjectNode schema, String kind, QName name) {
        if (!WellKnown.has(name.getNamespaceURI()) || name.getNamespaceURI().equals(SOAP_12_ENCODING)) {
            schema.put(MARK, reason(kind, name));
        }
    }

    /** What is missing, where, and why. */
    String reason(String kind, QName name) {
        found = true;
        String place = places.getOrDefault(name.getLocalPart(), "");
        if (name.getNamespaceURI().equals(UNKNOWN)) {
            return "'" + name.getLocalPart() + "' (" + place + "), which XML Schema does not have; expected an element";
        }
        return "the " + kind + " " + SchemaSet.text(name) + (place.isEmpty() ? "" : " (" + place + ")")
                + (name.getNamespaceURI().equals(SOAP_12_ENCODING)
                        ? " of the encoding of SOAP 1.2, which is not supported"
                        : ", which no schema has" + whyOf(name));
    }

    /** Why what is of a namespace may be missing, to be added; empty when nobody knows. */
    String whyOf(QName name) {
        String why = files.get(name.getNamespaceURI());
        return why == null ? "" : "; " + why;
    }
}
