package io.serai.soap.wsdl.instances;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** Writes instances as XML. */
public final class InstanceText {
    private static final Pattern PLAIN = Pattern.compile("[ -\\\\^-~]+");

    private final boolean indented;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private InstanceText(boolean indented) {
        this.indented = indented;
        prefixes.put(Node.XSI, "xsi");
        prefixes.put("http://www.w3.org/XML/1998/namespace", "xml");
    }

    /**
     * The document of a root element.
     *
     * @param indented with white space between elements where it means nothing
     */
    public static byte[] of(Node root, boolean indented) {
        InstanceText writer = new InstanceText(indented);
        writer.collect(root);
        writer.element(root, root.name, true);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void collect(Node node) {
        note(node.name);
        node.attributes.keySet().forEach(this::note);
        for (Part part : node.content) {
            if (part instanceof Node child) {
                collect(child);
            }
        }
    }

    private void note(QName name) {
        if (!name.getNamespaceURI().isEmpty()) {
            prefixes.computeIfAbsent(name.getNamespaceURI(), namespace -> "i" + prefixes.size());
        }
    }

    private String tag(QName name) {
        return name.getNamespaceURI().isEmpty()
                ? name.getLocalPart()
                : prefixes.get(name.getNamespaceURI()) + ':' + name.getLocalPart();
    }

    private void element(Node node, QName name, boolean root) {
        text.append('<').append(tag(name));
        if (root) {
            prefixes.forEach((namespace, prefix) -> {
                if (!prefix.equals("xml")) {
                    text.append(" xmlns:").append(prefix).append("=\"");
                    escape(namespace);
                    text.append('"');
                }
            });
        }
        declareValues(node);
        node.attributes.forEach((attribute, value) -> {
            text.append(' ').append(tag(attribute)).append("=\"");
            escape(value.namespace().isEmpty() ? value.text() : attributeText(attribute, value));
            text.append('"');
        });
        if (node.content.isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>');
        content(node);
        text.append("</").append(tag(name)).append('>');
    }

    /** The prefix of xsi:type is another one, as a value of the element may have one too. */
    private static String attributeText(QName attribute, Value value) {
        return attribute.equals(Node.TYPE) ? value.text().replaceFirst("^q:", "t:") : value.text();
    }

    private void declareValues(Node node) {
        Map<String, String> declared = new LinkedHashMap<>();
        node.attributes.forEach((attribute, value) -> {
            if (!value.namespace().isEmpty()) {
                declared.put(attribute.equals(Node.TYPE) ? "t" : "q", value.namespace());
            }
        });
        for (Part part : node.content) {
            if (part instanceof Value value && !value.namespace().isEmpty()) {
                declared.put("q", value.namespace());
            }
        }
        declared.forEach((prefix, namespace) -> text.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(namespace)
                .append('"'));
    }

    private void content(Node node) {
        boolean spaced = indented && !node.keepsSpace && node.content.stream().allMatch(Node.class::isInstance);
        for (Part part : node.content) {
            if (part instanceof Node child) {
                text.append(spaced ? "\n  <!-- and -->" : "");
                element(child, child.name, false);
            } else {
                value(((Value) part).text());
            }
        }
        text.append(spaced ? "\n" : "");
    }

    /** Comments and sections of characters are no part of a value. */
    private void value(String value) {
        int middle = value.length() / 2;
        if (indented && middle > 0 && PLAIN.matcher(value).matches()) {
            escape(value.substring(0, middle));
            text.append("<!-- or --><![CDATA[").append(value.substring(middle)).append("]]>");
        } else {
            escape(value);
        }
    }

    private void escape(String value) {
        for (char c : value.toCharArray()) {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\n', '\t', '\r' -> text.append("&#").append((int) c).append(';');
                default -> text.append(c);
            }
        }
    }
}
