package io.serai.cases;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** A body that is XML, compared as a tree. */
@SuppressWarnings("ArrayRecordComponent")
record XmlBody(byte[] bytes, XmlNode root, String mediaType) implements CaseBody {
    /** Reads one. */
    static XmlBody of(byte[] bytes) throws XMLStreamException {
        XmlNode root = XmlNode.parse(bytes);
        boolean soap12 = root.name().namespace().equals("http://www.w3.org/2003/05/soap-envelope");
        return new XmlBody(bytes, root, (soap12 ? "application/soap+xml" : "text/xml") + "; charset=utf-8");
    }

    @Override
    public void compare(byte[] actual, String type, Differences differences) {
        try {
            new XmlComparison(differences).compare(root, XmlNode.parse(actual));
        } catch (XMLStreamException e) {
            String text = new String(actual, StandardCharsets.UTF_8);
            differences.add("body", "XML", actual.length == 0 ? Differences.NOTHING : JsonBody.quoted(text));
        }
    }
}
