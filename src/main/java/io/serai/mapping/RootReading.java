package io.serai.mapping;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Reads documents whose root is the element of a mapping. */
final class RootReading {
    private RootReading() {}

    /** The JSON of a document. */
    static Buffer read(byte[] document, BodyReader reader, Mapping mapping) throws XMLStreamException, IOException {
        return BodyReader.read(document, (xml, collecting) -> {
            xml.nextTag();
            try {
                return reader.expected(xml, mapping, collecting, "");
            } catch (BreachException e) {
                throw e.at(xml.getLocation());
            }
        });
    }
}
