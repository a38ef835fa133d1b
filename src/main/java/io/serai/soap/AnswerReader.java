package io.serai.soap;

import io.serai.exchange.FieldRules;
import io.serai.mapping.BodyReader;
import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.Elements;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.XmlName;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the envelope that a service answered: the JSON of its body, or a fault. */
final class AnswerReader {
    private static final String BODY = "/Envelope/Body";

    private static final int LONGEST_FIELD = 8192;

    private static final Breach NOT_SOAP = new Breach(Breach.Kind.VALUE, "", "the answer is no SOAP envelope");

    private static final Breach TWO_BODIES = new Breach(Breach.Kind.VALUE, "/Envelope", "has a second Body");

    private final SoapOperation operation;
    private final @Nullable Mapping mapping;
    private final List<SoapHeaderPart> headers;
    private final BodyReader bodies;

    AnswerReader(SoapOperation operation, Consumer<Breach> reported) {
        this(
                operation,
                operation.output(),
                operation.outputHeaders(),
                new BodyReader(operation.strictness(), reported));
    }

    /**
     * For envelopes of either direction.
     *
     * @param mapping of what is in the body; null for nothing
     * @param headers that become fields
     */
    AnswerReader(SoapOperation operation, @Nullable Mapping mapping, List<SoapHeaderPart> headers, BodyReader bodies) {
        this.operation = operation;
        this.mapping = mapping;
        this.headers = headers;
        this.bodies = bodies;
    }

    /**
     * What a service answered.
     *
     * @param json of the body; null for none
     * @param fields of the HTTP answer, made of blocks of the SOAP header
     * @param fault null for a good answer
     */
    record Result(
            @Nullable Buffer json,
            Map<String, String> fields,
            @Nullable SoapFault fault) {}

    /**
     * Reads an answer.
     *
     * @throws XMLStreamException when it is not XML
     * @throws BreachException when it is no envelope, or not what the contract says
     */
    Result read(SoapMessage answer) throws XMLStreamException, IOException {
        SoapMessage message = operation.encoded() ? answer.withoutReferences() : answer;
        // References that were followed have moved everything.
        boolean asItCame = message == answer;
        return BodyReader.read(message::reader, (xml, collecting) -> {
            xml.nextTag();
            try {
                return envelope(xml, collecting);
            } catch (BreachException e) {
                throw asItCame ? e.at(xml.getLocation()) : e;
            }
        });
    }

    /**
     * Reads an answer while it comes, and writes the JSON of its body while it is made.
     *
     * @param fields those of the HTTP answer, which are there when the body begins
     * @throws XMLStreamException when it is not XML
     * @throws BreachException when it is no envelope, or not what the contract says
     */
    Result stream(XMLStreamReader answer, Map<String, String> fields, OutputStream json)
            throws XMLStreamException, IOException {
        return BodyReader.once(
                answer,
                (xml, collecting) -> {
                    xml.nextTag();
                    try {
                        return envelope(xml, collecting, fields, json);
                    } catch (BreachException e) {
                        throw e.at(xml.getLocation());
                    }
                },
                false);
    }

    /** Reads the envelope at whose start a reader stands. */
    Result envelope(XMLStreamReader xml, boolean collecting) throws XMLStreamException, IOException {
        return envelope(xml, collecting, new LinkedHashMap<>(), null);
    }

    private Result envelope(
            XMLStreamReader xml, boolean collecting, Map<String, String> fields, @Nullable OutputStream out)
            throws XMLStreamException, IOException {
        if (!xml.getLocalName().equals("Envelope") || !isSoap(xml)) {
            throw new BreachException(NOT_SOAP);
        }
        Result result = null;
        String soap = Elements.namespaceOf(xml);
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            boolean own = soap.equals(Elements.namespaceOf(xml));
            if (own && xml.getLocalName().equals("Header") && result == null) {
                headers(xml, fields);
            } else if (own && xml.getLocalName().equals("Body")) {
                if (result != null) {
                    throw new BreachException(TWO_BODIES);
                }
                result = body(xml, fields, collecting, out);
            } else {
                Elements.skip(xml);
            }
        }
        if (result == null) {
            throw new BreachException(NOT_SOAP);
        }
        return result;
    }

    /** Whether an element is one of SOAP itself. */
    static boolean isSoap(XMLStreamReader xml) {
        return SoapVersion.ofNamespace(Elements.namespaceOf(xml)) != null;
    }

    private void headers(XMLStreamReader xml, Map<String, String> fields) throws XMLStreamException, IOException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            XmlName name = Elements.nameOf(xml);
            SoapHeaderPart part = headers.stream()
                    .filter(header -> header.mapping().element().equals(name))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                Elements.skip(xml);
            } else {
                String json = bodies.json(xml, part.mapping(), true).toString();
                boolean quoted = part.text() && json.startsWith("\"");
                String value = quoted ? SafeJson.mapper().readTree(json).asText() : json;
                if (value.length() > LONGEST_FIELD || !FieldRules.isValue(value)) {
                    throw new BreachException(new Breach(
                            Breach.Kind.VALUE, "/Envelope/Header/" + name.local(), "is no value of a header field"));
                }
                fields.put(part.field(), value);
            }
        }
    }

    private Result body(XMLStreamReader xml, Map<String, String> fields, boolean collecting, @Nullable OutputStream out)
            throws XMLStreamException, IOException {
        Buffer json = null;
        SoapFault fault = null;
        boolean first = true;
        if (mapping != null && mapping.isParts()) {
            return parts(xml, mapping, fields, collecting, out);
        }
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!first) {
                second(xml, fault != null);
            } else if (xml.getLocalName().equals("Fault") && isSoap(xml)) {
                fault = new FaultReader(xml, operation).read();
            } else {
                json = output(xml, collecting, out);
            }
            first = false;
        }
        if (first && mapping != null) {
            throw new BreachException(
                    new Breach(Breach.Kind.VALUE, BODY, "is empty, where " + mapping.element() + " is expected"));
        }
        return new Result(json, fields, fault);
    }

    /** Beside the message the SOAP encoding has the values that are referred to; a fault is told whatever follows it. */
    private void second(XMLStreamReader xml, boolean isFault) throws XMLStreamException {
        if (isFault || operation.encoded() || mapping == null) {
            Elements.skip(xml);
        } else {
            bodies.skipUnknown(xml, BODY);
        }
    }

    private Result parts(
            XMLStreamReader xml,
            Mapping mapping,
            Map<String, String> fields,
            boolean collecting,
            @Nullable OutputStream out)
            throws XMLStreamException, IOException {
        boolean any = xml.nextTag() == XMLStreamConstants.START_ELEMENT;
        if (any && xml.getLocalName().equals("Fault") && isSoap(xml)) {
            SoapFault fault = new FaultReader(xml, operation).read();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                Elements.skip(xml);
            }
            return new Result(null, fields, fault);
        }
        return new Result(json(xml, mapping, collecting, out), fields, null);
    }

    private @Nullable Buffer output(XMLStreamReader xml, boolean collecting, @Nullable OutputStream out)
            throws XMLStreamException, IOException {
        if (mapping == null) {
            Elements.skip(xml);
            return null;
        }
        if (!operation.rpc()) {
            bodies.expect(xml, mapping, BODY);
        }
        return json(xml, mapping, collecting, out);
    }

    /** The JSON, unless it is written. */
    private @Nullable Buffer json(XMLStreamReader xml, Mapping mapping, boolean collecting, @Nullable OutputStream out)
            throws XMLStreamException, IOException {
        if (out == null) {
            return bodies.json(xml, mapping, collecting);
        }
        bodies.json(xml, mapping, collecting, out);
        return null;
    }
}
