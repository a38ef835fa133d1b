package io.serai.mapping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a text of JSON, both ways: what a client sends is parsed and written anew, never passed on as it is. */
final class Markup {
    private Markup() {}

    /** The text for the element at whose start a reader stands, which is at its end afterwards. */
    static String ofElement(XMLStreamReader xml) throws XMLStreamException {
        XmlOutput out = new XmlOutput();
        new MarkupCopy(xml, out).element();
        return text(out);
    }

    /** The text for what is in the element at whose start a reader stands, which is at its end afterwards. */
    static String ofContent(XMLStreamReader xml) throws XMLStreamException {
        XmlOutput out = new XmlOutput();
        new MarkupCopy(xml, out).content();
        return text(out);
    }

    private static String text(XmlOutput out) {
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    /** All text in the element at whose start a reader stands, without its tags. */
    static String textOf(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /**
     * Appends what a text holds.
     *
     * @param element whether it has to be one element, and nothing else
     * @return false when it is not well-formed, or is something else
     */
    static boolean write(String text, boolean element, XmlOutput out) {
        // Half a pair of surrogates would become a question mark on the way to bytes.
        if (!new XmlOutput().text(text)) {
            return false;
        }
        int start = out.length();
        try {
            byte[] document = ("<r>" + text + "</r>").getBytes(StandardCharsets.UTF_8);
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(document));
            xml.nextTag();
            if (element) {
                xml.nextTag();
                xml.require(XMLStreamConstants.START_ELEMENT, null, null);
                new MarkupCopy(xml, out).element();
                xml.nextTag();
                xml.require(XMLStreamConstants.END_ELEMENT, null, "r");
            } else {
                new MarkupCopy(xml, out).content();
            }
            return ends(xml);
        } catch (XMLStreamException e) {
            out.cut(start);
            return false;
        }
    }

    /** Whether nothing follows: a text may have closed the element around it. */
    private static boolean ends(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return false;
            }
        }
        return true;
    }
}
