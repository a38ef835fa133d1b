package io.serai.soap;

import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.SafeXml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Puts the values of the SOAP encoding where they are referred to (SOAP 1.1, section 5.4.1: {@code href} and {@code id};
 * SOAP 1.2 part 2, section 3.1: {@code ref}). Only messages that have references are taken into memory as trees; their
 * size is limited, as a value may be referred to from many places.
 */
final class References {
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final int DEEPEST = 200;
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String ENCODING_1_2 = "http://www.w3.org/2003/05/soap-encoding";

    /** What references look like, in encodings of one byte for a character and, with zeros between them, of two. */
    private static final List<byte[]> MARKS = bytes("=\"#", "='#", ":ref=");

    /** What those look like that lead out of the message. */
    private static final List<byte[]> OUTSIDE = bytes("href=");

    private final Map<String, Element> byId = new HashMap<>();
    private final Set<Element> open = new HashSet<>();
    private int elements;

    private References() {}

    private static List<byte[]> bytes(String... marks) {
        return Stream.of(marks)
                .flatMap(mark -> Stream.of(mark, String.join("\0", mark.split(""))))
                .map(mark -> mark.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /**
     * The message without references: itself when it has none, otherwise another one, in UTF-8.
     *
     * @param charset that something outside of the message names, or empty
     * @throws BreachException when one leads nowhere or out of the message, or a value contains itself
     */
    static byte[] resolved(byte[] message, String charset) throws XMLStreamException, IOException {
        boolean inside = MARKS.stream().anyMatch(part -> contains(message, part));
        boolean outside =
                !inside && message.length <= MOST_BYTES && OUTSIDE.stream().anyMatch(part -> contains(message, part));
        if (!inside && !outside) {
            return message;
        }
        if (message.length > MOST_BYTES) {
            throw new BreachException(new Breach(Breach.Kind.VALUE, "", "has references, and is larger than 16 MB"));
        }
        try {
            Document document = SafeXml.document(message, charset);
            References references = new References();
            references.note(document.getDocumentElement());
            references.resolve(document.getDocumentElement(), 0);
            if (outside) {
                return message;
            }
            Limited out = new Limited();
            SafeXml.write(document, out);
            return out.bytes.toByteArray();
        } catch (TransformerException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int i = 0; i <= text.length - part.length; i++) {
            if (text[i] == part[0] && java.util.Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private void note(Element element) {
        String id =
                element.hasAttribute("id") ? element.getAttribute("id") : element.getAttributeNS(ENCODING_1_2, "id");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                note(inner);
            }
        }
    }

    private void resolve(Element element, int depth) {
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw breach(element, "has more references than can be followed");
        }
        String id = reference(element);
        Element target = null;
        if (id != null) {
            target = byId.get(id);
            if (target == null) {
                throw breach(element, "refers to '" + id + "', which is not there");
            }
            if (!open.add(target)) {
                throw breach(element, "refers to '" + id + "', which contains it");
            }
            take(element, target);
        } else if (leadsOutside(element)) {
            throw breach(element, "refers to '" + element.getAttribute("href") + "', which is not in the message");
        }
        element.removeAttribute("id");
        element.removeAttributeNS(ENCODING_1_2, "id");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                resolve(inner, depth + 1);
            }
        }
        open.remove(target);
    }

    /** An element that refers to something has nothing in it (SOAP 1.1, section 5.4.1); XOP has references of its own. */
    private static boolean leadsOutside(Element element) {
        return !element.getAttribute("href").isEmpty()
                && element.getFirstChild() == null
                && !XopReader.NAMESPACE.equals(element.getNamespaceURI());
    }

    private static @Nullable String reference(Element element) {
        String href = element.getAttribute("href");
        if (href.startsWith("#")) {
            return href.substring(1);
        }
        String ref = element.getAttributeNS(ENCODING_1_2, "ref");
        return ref.isEmpty() ? null : ref;
    }

    /** Makes an element have what another one has, and the prefixes that are in scope there. */
    private static void take(Element element, Element target) {
        element.removeAttribute("href");
        element.removeAttributeNS(ENCODING_1_2, "ref");
        for (Node up = target; up instanceof Element outer; up = up.getParentNode()) {
            NamedNodeMap attributes = outer.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                boolean declares = XMLNS.equals(attribute.getNamespaceURI());
                boolean wanted = declares ? !attribute.getName().equals("xmlns") : outer == target;
                if (wanted && !element.hasAttributeNS(attribute.getNamespaceURI(), attribute.getLocalName())) {
                    element.setAttributeNS(attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
                }
            }
        }
        for (Node child = target.getFirstChild(); child != null; child = child.getNextSibling()) {
            element.appendChild(child.cloneNode(true));
        }
    }

    /** A text that is referred to often grows although no element does. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] text, int from, int length) throws IOException {
            if (length > MOST_BYTES - bytes.size()) {
                throw new IOException("is larger than 16 MB when its references are followed");
            }
            bytes.write(text, from, length);
        }
    }

    private static BreachException breach(Element element, String message) {
        return new BreachException(new Breach(Breach.Kind.VALUE, path(element), message));
    }

    private static String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Node up = element; up instanceof Element one; up = up.getParentNode()) {
            steps.push(one.getLocalName() + index(one));
        }
        return "/" + String.join("/", steps);
    }

    /** The number of an element among those of its name around it, such as {@code [2]}; nothing when there is no other. */
    private static String index(Element element) {
        int index = 0;
        int count = 0;
        Node first = element.getParentNode().getFirstChild();
        for (Node other = first; other != null; other = other.getNextSibling()) {
            boolean same = other instanceof Element && other.getNodeName().equals(element.getNodeName());
            count += same ? 1 : 0;
            index = other == element ? count : index;
        }
        return count > 1 ? "[" + index + "]" : "";
    }
}
