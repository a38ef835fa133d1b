package io.serai.cases;

/** Writes elements for people: indented where white space does not count, or in one line. */
final class XmlText {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final boolean indented;

    private XmlText(boolean indented) {
        this.indented = indented;
    }

    /** In several lines, ending with a line break. */
    static String indented(XmlNode node) {
        XmlText writer = new XmlText(true);
        writer.write(node, "");
        return writer.text.append('\n').toString();
    }

    /** In one line, without white space between elements. */
    static String line(XmlNode node) {
        XmlText writer = new XmlText(false);
        writer.write(node, "");
        return writer.text.toString();
    }

    private void write(XmlNode node, String indent) {
        text.append('<').append(node.tag());
        node.declared().forEach((prefix, namespace) -> {
            if (node.uses(prefix)) {
                attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
            }
        });
        node.attributes().forEach((name, value) -> attribute(node.tags().getOrDefault(name, name.local()), value));
        if (node.children().isEmpty() && node.text().isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>');
        if (node.hasChildrenOnly()) {
            node.children().forEach(child -> child(child, indent + INDENT));
            lineBreak(indent);
        } else {
            for (int i = 0; i < node.texts().size(); i++) {
                text.append(escaped(node.texts().get(i)));
                if (i < node.children().size()) {
                    // White space counts from here on.
                    text.append(line(node.children().get(i)));
                }
            }
        }
        text.append("</").append(node.tag()).append('>');
    }

    private void child(XmlNode node, String indent) {
        lineBreak(indent);
        write(node, indent);
    }

    private void lineBreak(String indent) {
        if (indented) {
            text.append('\n').append(indent);
        }
    }

    private void attribute(String tag, String value) {
        text.append(' ')
                .append(tag)
                .append("=\"")
                .append(escaped(value)
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;"))
                .append('"');
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
