package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Compares an instance with the element that became of it; prefixes and white space between elements do not count. */
public final class Difference {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private final boolean encoded;

    private Difference(boolean encoded) {
        this.encoded = encoded;
    }

    /**
     * The path of the first difference, and what it is; empty when there is none.
     *
     * @param encoded whether there may be more attributes of the SOAP encoding, such as {@code xsi:type}
     */
    public static Optional<String> of(io.serai.soap.wsdl.instances.Node expected, Element actual, boolean encoded) {
        return Optional.ofNullable(
                new Difference(encoded).element(expected, actual, "/" + expected.name.getLocalPart()));
    }

    private boolean isOfEncoding(QName attribute) {
        boolean more = attribute.equals(io.serai.soap.wsdl.instances.Node.TYPE)
                || attribute.getNamespaceURI().equals(ENCODING)
                || attribute.getNamespaceURI().equals(ENVELOPE);
        return encoded && more;
    }

    private static QName name(Node node) {
        String namespace = node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
        return new QName(namespace, node.getLocalName());
    }

    private String element(io.serai.soap.wsdl.instances.Node expected, Element actual, String path) {
        if (!name(actual).equals(expected.name)) {
            return path + ": is " + name(actual) + ", not " + expected.name;
        }
        String attributes = attributes(expected, actual, path);
        return attributes != null ? attributes : content(expected, actual, path);
    }

    private String attributes(io.serai.soap.wsdl.instances.Node expected, Element actual, String path) {
        Map<QName, String> found = new HashMap<>();
        for (int i = 0; i < actual.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) actual.getAttributes().item(i);
            if (!XMLNS.equals(attribute.getNamespaceURI())) {
                found.put(name(attribute), attribute.getValue());
            }
        }
        for (Map.Entry<QName, Value> entry : expected.attributes.entrySet()) {
            String text = found.remove(entry.getKey());
            String at = path + "/@" + entry.getKey().getLocalPart();
            if (text == null) {
                return at + ": is not there";
            }
            String difference = value(entry.getValue(), text, actual, at);
            if (difference != null) {
                return difference;
            }
        }
        found.keySet().removeIf(this::isOfEncoding);
        return found.isEmpty()
                ? null
                : path + ": has more attributes: "
                        + new TreeSet<>(
                                found.keySet().stream().map(QName::toString).toList());
    }

    private static String value(Value expected, String text, Element scope, String path) {
        if (!expected.namespace().isEmpty()) {
            return names(expected, text, scope, path);
        }
        return expected.normal().equals(text)
                ? null
                : path + ": is " + quoted(text) + ", not " + quoted(expected.normal());
    }

    /** Names, whose prefixes may be other ones. */
    private static String names(Value expected, String text, Element scope, String path) {
        List<String> locals = new ArrayList<>();
        for (String name : text.strip().split("\\s+")) {
            int colon = name.indexOf(':');
            String namespace = scope.lookupNamespaceURI(colon < 0 ? null : name.substring(0, colon));
            locals.add(expected.namespace().equals(namespace) ? name.substring(colon + 1) : name);
        }
        return expected.normal().equals(String.join(" ", locals))
                ? null
                : path + ": is " + quoted(text) + ", not " + expected;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }

    private String content(io.serai.soap.wsdl.instances.Node expected, Element actual, String path) {
        List<Object> found = parts(actual, expected.keepsSpace || hasText(expected));
        List<Part> wanted = expected.content.stream()
                .filter(part ->
                        !(part instanceof Value value) || !value.normal().isEmpty())
                .toList();
        for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
            Object is = i < found.size() ? found.get(i) : null;
            Part part = i < wanted.size() ? wanted.get(i) : null;
            String difference = part(part, is, actual, path, i);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private String part(Part wanted, Object is, Element parent, String path, int index) {
        if (wanted instanceof io.serai.soap.wsdl.instances.Node node) {
            return is instanceof Element element
                    ? element(node, element, path + "/" + node.name.getLocalPart() + "[" + index + "]")
                    : path + ": has " + show(is) + " at " + index + ", not " + node.name;
        }
        if (wanted instanceof Value value) {
            return is instanceof String text
                    ? value(value, text, parent, path)
                    : path + ": has " + show(is) + " at " + index + ", not " + quoted(value.normal());
        }
        return path + ": has " + show(is) + " at " + index + ", where it ends";
    }

    private static String show(Object part) {
        return part instanceof Element element
                ? name(element).toString()
                : part == null ? "nothing" : quoted((String) part);
    }

    private static boolean hasText(io.serai.soap.wsdl.instances.Node node) {
        return node.content.stream().anyMatch(Value.class::isInstance);
    }

    /** Elements and texts. */
    private static List<Object> parts(Element element, boolean keepsSpace) {
        List<Object> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                flush(text, parts, keepsSpace);
                parts.add(child);
            } else {
                text.append(children.item(i).getNodeValue());
            }
        }
        flush(text, parts, keepsSpace);
        return parts;
    }

    private static void flush(StringBuilder text, List<Object> parts, boolean keepsSpace) {
        if (keepsSpace ? !text.isEmpty() : !text.toString().isBlank()) {
            parts.add(text.toString());
        }
        text.setLength(0);
    }
}
