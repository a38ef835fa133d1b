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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One message of an operation through its mapping, without a call: for {@code serai convert}. */
public final class Conversion {
    private final SoapOperation operation;
    private final Mapping mapping;
    private final List<SoapHeaderPart> headers;
    private final Consumer<Breach> reported;

    private Conversion(
            SoapOperation operation, Mapping mapping, List<SoapHeaderPart> headers, Consumer<Breach> reported) {
        this.operation = operation;
        this.mapping = mapping;
        this.headers = headers;
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
        return new Conversion(
                operation, mapping, request ? operation.inputHeaders() : operation.outputHeaders(), reported);
    }

    /** Names of the fields that blocks of the SOAP header become, and whether a message has to have them. */
    public Map<String, Boolean> fields() {
        Map<String, Boolean> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(part -> fields.put(part.field(), part.required()));
        return fields;
    }

    /** The JSON of an envelope, or of the element in it alone. */
    public byte[] toJson(byte[] xml) throws XMLStreamException, IOException {
        return toJson(xml, new LinkedHashMap<>());
    }

    /**
     * The same with blocks of the header.
     *
     * @param fields takes what they become
     * @throws ProblemException when it is a fault
     * @throws BreachException when it is not what the contract says
     */
    public byte[] toJson(byte[] xml, Map<String, String> fields) throws XMLStreamException, IOException {
        SoapMessage message = SoapMessage.of(xml);
        SoapMessage whole = operation.encoded() ? message.withoutReferences() : message;
        return BodyReader.read(whole::reader, (reader, collecting) -> {
                    reader.nextTag();
                    try {
                        return json(reader, collecting, fields);
                    } catch (BreachException e) {
                        throw whole == message ? e.at(reader.getLocation()) : e;
                    }
                })
                .getBytes();
    }

    private Buffer json(XMLStreamReader xml, boolean collecting, Map<String, String> fields)
            throws XMLStreamException, IOException {
        BodyReader bodies = new BodyReader(operation.strictness(), reported);
        if (!AnswerReader.isSoap(xml) && !mapping.isParts()) {
            return bodies.expected(xml, mapping, collecting, "");
        }
        AnswerReader.Result result = new AnswerReader(operation, mapping, headers, bodies).envelope(xml, collecting);
        fields.putAll(result.fields());
        if (result.fault() != null) {
            throw new ProblemException(SoapProblems.of(result.fault(), operation));
        }
        return Objects.requireNonNull(result.json());
    }

    /** The envelope for a JSON value. */
    public byte[] toXml(byte[] json) throws IOException {
        return toXml(json, Map.of());
    }

    /**
     * The same with blocks of the header.
     *
     * @param fields that become blocks
     * @throws ProblemException 400 with all that does not fit
     */
    public byte[] toXml(byte[] json, Map<String, String> fields) throws IOException {
        XmlOutput xml = new XmlOutput();
        List<Violation> violations = new ArrayList<>();
        xml.raw(operation.version().start());
        header(fields, xml, violations);
        try (JsonParser parser = SafeJson.parser(json)) {
            Envelope.body(parser, mapping, xml, violations);
        } catch (JsonProcessingException e) {
            throw BodyWriter.unreadable(e);
        }
        Envelope.refuse(violations);
        return xml.toBytes();
    }

    private void header(Map<String, String> fields, XmlOutput xml, List<Violation> violations) throws IOException {
        xml.raw(fields.isEmpty() ? "" : "<soapenv:Header>");
        for (SoapHeaderPart part : headers) {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                if (field.getKey().equalsIgnoreCase(part.field())) {
                    Envelope.header(part, field.getValue(), xml, violations);
                }
            }
        }
        xml.raw(fields.isEmpty() ? "" : "</soapenv:Header>");
    }
}
