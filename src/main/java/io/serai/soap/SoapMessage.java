package io.serai.soap;

import io.serai.mapping.SafeXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came: an envelope, or several parts of which one is the envelope.
 *
 * @param envelope its bytes
 * @param charset that its type names, or empty
 * @param parts beside it, by their ids
 * @param limit of what parts may become in the envelope, in bytes
 */
record SoapMessage(Slice envelope, String charset, Map<String, MimePart> parts, long limit) {
    /** An envelope alone. */
    static SoapMessage of(byte[] envelope) {
        return new SoapMessage(Slice.of(envelope), "", Map.of(), 0);
    }

    /**
     * Reads the body of an HTTP message.
     *
     * @param contentType of the message; null when it has none
     * @throws IOException when it has parts that cannot be told from each other
     */
    static SoapMessage of(byte[] body, @Nullable String contentType, long limit) throws IOException {
        MediaType type = MediaType.of(contentType);
        if (!type.name().equals("multipart/related")) {
            return new SoapMessage(Slice.of(body), type.parameter("charset"), Map.of(), limit);
        }
        List<MimePart> all = Multipart.read(body, type.parameter("boundary"));
        Map<String, MimePart> byId = new HashMap<>();
        all.forEach(part -> byId.putIfAbsent(part.id(), part));
        String start = MimePart.withoutBrackets(type.parameter("start"));
        MimePart root = start.isEmpty() ? all.get(0) : byId.get(start);
        if (root == null) {
            throw new IOException("the answer has no part '" + start + "', where its envelope should be");
        }
        return new SoapMessage(root.decoded(), root.type().parameter("charset"), byId, limit);
    }

    /** The same with values of the SOAP encoding in the places that refer to them. */
    SoapMessage withoutReferences() throws XMLStreamException, IOException {
        try (java.io.InputStream in = envelope.stream()) {
            byte[] bytes = in.readAllBytes();
            byte[] resolved = References.resolved(bytes, charset);
            // What was written anew says itself how.
            return resolved == bytes ? this : new SoapMessage(Slice.of(resolved), "", parts, limit);
        }
    }

    /** A reader before the envelope, in which data of other parts stand where they are referred to. */
    XMLStreamReader reader() throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(envelope.stream(), charset);
        return parts.isEmpty() ? xml : new XopReader(xml, parts, limit);
    }
}
