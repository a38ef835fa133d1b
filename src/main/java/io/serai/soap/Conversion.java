package io.serai.soap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.serai.mapping.BodyReader;
import io.serai.mapping.BodyWriter;
import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.XmlOutput;
import io.serai.problem.ProblemException;
import io.serai.problem.Violation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One message of an operation through its mapping, without a call: for {@code serai convert}. */
public final class Conversion {
    private final SoapOperation operation;
    private final Mapping mapping;
    private final Consumer<Breach> reported;

    private Conversion(SoapOperation operation, Mapping mapping, Consumer<Breach> reported) {
        this.operation = operation;
        this.mapping = mapping;
        this.reported = reported;
    }

    /**
     * For the messages of one direction.
     *
     * @param reported told of breaches that do not end a conversion
     * @throws IllegalArgumentException when there is no such operation, or it has no such message
     */
    public static Conversion of(SoapOperations all, String name, boolean request, Consumer<Breach> reported) {
        SoapOperation operation = all.find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + name + "' is no operation of a contract that has x-soap"));
        Mapping mapping = request ? operation.input() : operation.output();
        if (mapping == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' has no body in its " + (request ? "request" : "response"));
        }
        return new Conversion(operation, mapping, reported);
    }

    /**
     * The JSON of an envelope, or of the element in it alone.
     *
     * @throws ProblemException when it is a fault
     * @throws BreachException when it is not what the contract says
     */
    public byte[] toJson(byte[] xml) throws XMLStreamException, IOException {
        SoapMessage message = SoapMessage.of(xml);
        return BodyReader.read((operation.encoded() ? message.withoutReferences() : message)::reader, this::json)
                .getBytes();
    }

    private Buffer json(XMLStreamReader xml, boolean collecting) throws XMLStreamException, IOException {
        xml.nextTag();
        BodyReader bodies = new BodyReader(operation.strictness(), reported);
        if (!AnswerReader.isSoap(xml) && !mapping.isParts()) {
            return bodies.expected(xml, mapping, collecting, "");
        }
        AnswerReader.Result result = new AnswerReader(operation, mapping, bodies).envelope(xml, collecting);
        if (result.fault() != null) {
            throw new ProblemException(SoapProblems.of(result.fault(), operation));
        }
        return Objects.requireNonNull(result.json());
    }

    /**
     * The envelope for a JSON value.
     *
     * @throws ProblemException 400 with all that does not fit
     */
    public byte[] toXml(byte[] json) throws IOException {
        XmlOutput xml = new XmlOutput();
        List<Violation> violations = new ArrayList<>();
        xml.raw(operation.version().start());
        try (JsonParser parser = SafeJson.parser(json)) {
            Envelope.body(parser, mapping, xml, violations);
        } catch (JsonProcessingException e) {
            throw BodyWriter.unreadable(e);
        }
        Envelope.refuse(violations);
        return xml.toBytes();
    }
}
