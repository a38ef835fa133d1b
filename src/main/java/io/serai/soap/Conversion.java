package io.serai.soap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.serai.mapping.ApartException;
import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
        try {
            return toJson(xml, false);
        } catch (ApartException e) {
            return toJson(xml, true);
        }
    }

    private byte[] toJson(byte[] message, boolean collecting) throws XMLStreamException, IOException {
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(message));
        xml.nextTag();
        if (SoapVersion.ofNamespace(String.valueOf(xml.getNamespaceURI())) != null) {
            enterBody(xml);
        }
        XmlName name = AnswerReader.nameOf(xml);
        if (name.local().equals("Fault") && SoapVersion.ofNamespace(name.namespace()) != null) {
            throw new ProblemException(SoapProblems.of(new FaultReader(xml, operation).read(), operation));
        }
        if (!name.equals(mapping.element())) {
            throw new BreachException(
                    new Breach(Breach.Kind.VALUE, "", "is " + name + ", where " + mapping.element() + " is expected"));
        }
        ByteArrayBuilder out = new ByteArrayBuilder(1024);
        try (JsonGenerator json = SafeJson.streaming().createGenerator(out)) {
            if (collecting) {
                mapping.toJsonCollecting(xml, json, operation.strictness(), reported);
            } else {
                mapping.toJson(xml, json, operation.strictness(), reported);
            }
        }
        return out.toByteArray();
    }

    private static void enterBody(XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        while (xml.isStartElement() && !xml.getLocalName().equals("Body")) {
            AnswerReader.skip(xml);
            xml.nextTag();
        }
        xml.nextTag();
        if (!xml.isStartElement()) {
            throw new BreachException(new Breach(Breach.Kind.VALUE, "/Envelope/Body", "is empty"));
        }
    }

    /**
     * The envelope for a JSON value.
     *
     * @throws ProblemException 400 with all that does not fit
     */
    public byte[] toXml(byte[] json) throws IOException {
        XmlOutput xml = new XmlOutput();
        xml.raw(operation.version().start());
        xml.raw("<soapenv:Body>");
        try (JsonParser parser = SafeJson.streaming().createParser(json)) {
            parser.nextToken();
            List<Violation> violations = mapping.toXml(parser, xml);
            if (!violations.isEmpty()) {
                throw new ProblemException(
                        Problem.of(ProblemType.INVALID_REQUEST).withErrors(violations));
            }
        }
        xml.raw("</soapenv:Body></soapenv:Envelope>");
        return xml.toBytes();
    }
}
