package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        XMLStreamReader xml = message.reader();
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
        XmlName name = Elements.nameOf(xml);
        if (!name.equals(mapping.element())) {
            boolean like = name.local().equals(mapping.element().local());
            Breach breach = new Breach(
                    like ? Breach.Kind.NAMESPACE : Breach.Kind.VALUE,
                    path,
                    "has " + name + ", where " + mapping.element() + " is expected");
            if (!like || strictness == Strictness.ENFORCE) {
                throw new BreachException(breach);
            }
            if (strictness == Strictness.REPORT) {
                reported.accept(breach);
            }
        }
        return json(xml, mapping, collecting);
    }

    /** The JSON of an element whose name is that of the mapping. */
    public Buffer json(XMLStreamReader xml, Mapping mapping, boolean collecting)
            throws XMLStreamException, IOException {
        ByteArrayBuilder out = new ByteArrayBuilder(1024);
        try (JsonGenerator json = SafeJson.streaming().createGenerator(out)) {
            if (collecting) {
                mapping.toJsonCollecting(xml, json, strictness, reported);
            } else {
                mapping.toJson(xml, json, strictness, reported);
            }
        }
        return Buffer.buffer(out.toByteArray());
    }
}
