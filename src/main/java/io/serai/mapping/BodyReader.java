package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Makes JSON of the elements of a message. */
public final class BodyReader {
    private final Strictness strictness;
    private final Consumer<Breach> reported;

    /**
     * For messages of one operation.
     *
     * @param reported told of breaches that do not end a reading
     */
    public BodyReader(Strictness strictness, Consumer<Breach> reported) {
        this.strictness = strictness;
        this.reported = reported;
    }

    /** A message that can be read from its beginning, more than once. */
    public interface Message {
        XMLStreamReader reader() throws XMLStreamException;
    }

    /** What is made of a message from its beginning. */
    public interface Reading<T> {
        /**
         * Reads it.
         *
         * @param collecting whether items of arrays may stand apart
         */
        T read(XMLStreamReader xml, boolean collecting) throws XMLStreamException, IOException;
    }

    /** Reads a message; once more, collecting, when items of an array stand apart. */
    public static <T> T read(byte[] message, Reading<T> reading) throws XMLStreamException, IOException {
        return read(() -> SafeXml.reader(new ByteArrayInputStream(message)), reading);
    }

    /** The same for messages of other forms. */
    public static <T> T read(Message message, Reading<T> reading) throws XMLStreamException, IOException {
        try {
            return read(message, reading, false);
        } catch (ApartException e) {
            return read(message, reading, true);
        }
    }

    private static <T> T read(Message message, Reading<T> reading, boolean collecting)
            throws XMLStreamException, IOException {
        return once(message.reader(), reading, collecting);
    }

    /** Reads a message of which there is one reader. */
    public static <T> T once(XMLStreamReader xml, Reading<T> reading, boolean collecting)
            throws XMLStreamException, IOException {
        try {
            T result = reading.read(xml, collecting);
            // What follows the element has to be XML, and nothing but comments.
            while (xml.hasNext()) {
                xml.next();
            }
            return result;
        } finally {
            xml.close();
        }
    }

    /**
     * The JSON of the element at whose start a reader stands.
     *
     * @param path of the element around it
     * @throws BreachException when it is another one; one of the same local name in another namespace is a breach that the
     *     strictness decides about
     */
    public Buffer expected(XMLStreamReader xml, Mapping mapping, boolean collecting, String path)
            throws XMLStreamException, IOException {
        expect(xml, mapping, path);
        return json(xml, mapping, collecting);
    }

    /** Only looks at the name of the element. */
    public void expect(XMLStreamReader xml, Mapping mapping, String path) {
        XmlName name = Elements.nameOf(xml);
        if (!name.equals(mapping.element())) {
            boolean like = name.local().equals(mapping.element().local());
            Breach breach = new Breach(
                    like ? Breach.Kind.NAMESPACE : Breach.Kind.VALUE,
                    path,
                    "has " + name + ", where " + mapping.element() + " is expected");
            if (!like) {
                throw new BreachException(breach);
            }
            decide(breach);
        }
    }

    /**
     * Passes over an element that the contract does not know.
     *
     * @param path of the element around it
     * @throws BreachException when the strictness says so
     */
    public void skipUnknown(XMLStreamReader xml, String path) throws XMLStreamException {
        decide(Breaches.unknownAt(path, "element", xml.getLocalName()));
        Elements.skip(xml);
    }

    private void decide(Breach breach) {
        if (strictness == Strictness.ENFORCE) {
            throw new BreachException(breach);
        }
        if (strictness == Strictness.REPORT) {
            reported.accept(breach);
        }
    }

    /** The JSON of an element whose name is that of the mapping. */
    public Buffer json(XMLStreamReader xml, Mapping mapping, boolean collecting)
            throws XMLStreamException, IOException {
        JsonBytes json = new JsonBytes(null);
        json(xml, mapping, collecting, json);
        return json.toBuffer();
    }

    /** Writes the same while it is made. */
    public void json(XMLStreamReader xml, Mapping mapping, boolean collecting, OutputStream out)
            throws XMLStreamException, IOException {
        // What breaks off must not look whole.
        try (JsonGenerator json = new JsonBytes(out)) {
            json(xml, mapping, collecting, json);
        }
    }

    private void json(XMLStreamReader xml, Mapping mapping, boolean collecting, JsonGenerator json)
            throws XMLStreamException, IOException {
        if (collecting) {
            mapping.toJsonCollecting(xml, json, strictness, reported);
        } else {
            mapping.toJson(xml, json, strictness, reported);
        }
    }
}
