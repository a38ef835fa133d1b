package io.serai.mapping;

/**
 * The expanded name of an element or attribute (Namespaces in XML 1.0, section 2.1).
 *
 * @param namespace URI, or empty for none
 * @param local without a prefix
 */
public record XmlName(String namespace, String local) {
    /**
     * Reads the form {@code {namespace}local}; a text without braces is a name without namespace.
     *
     * @throws IllegalArgumentException when nothing follows the namespace, or its brace is not closed
     */
    public static XmlName parse(String text) {
        if (!text.startsWith("{")) {
            return new XmlName("", text);
        }
        // Local names have none, and namespaces may.
        int end = text.lastIndexOf('}');
        if (end < 0 || end == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not a name such as {urn:acme:orders}order");
        }
        return new XmlName(text.substring(1, end), text.substring(end + 1));
    }

    /** Whether elements and attributes can be called so. */
    public boolean isWritable() {
        return XmlText.isNcName(local);
    }

    /** The same with shared texts, which a parser that shares its own compares by identity. */
    XmlName interned() {
        return new XmlName(namespace.intern(), local.intern());
    }

    boolean is(String otherNamespace, String otherLocal) {
        return (local == otherLocal || local.equals(otherLocal))
                && (namespace == otherNamespace || namespace.equals(otherNamespace));
    }

    /** {@code {namespace}local}, or the local name alone when there is no namespace. */
    @Override
    public String toString() {
        return namespace.isEmpty() ? local : '{' + namespace + '}' + local;
    }
}
