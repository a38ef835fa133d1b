package io.serai.soap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.serai.mapping.ApartException;
import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.serai.mapping.XmlName;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the envelope that a service answered: the JSON of its body, or a fault. */
final class AnswerReader {
    private static final Breach NOT_SOAP = new Breach(Breach.Kind.VALUE, "", "the answer is no SOAP envelope");

    private final SoapOperation operation;
    private final Consumer<Breach> reported;

    AnswerReader(SoapOperation operation, Consumer<Breach> reported) {
        this.operation = operation;
        this.reported = reported;
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
    Result read(byte[] answer) throws XMLStreamException, IOException {
        try {
            return read(answer, false);
        } catch (ApartException e) {
            return read(answer, true);
        }
    }

    private Result read(byte[] answer, boolean collecting) throws XMLStreamException, IOException {
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(answer));
        try {
            xml.nextTag();
            if (!xml.getLocalName().equals("Envelope") || SoapVersion.ofNamespace(namespaceOf(xml)) == null) {
                throw new BreachException(NOT_SOAP);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            Result result = null;
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("Header") && result == null) {
                    headers(xml, fields);
                } else if (xml.getLocalName().equals("Body") && result == null) {
                    result = body(xml, fields, collecting);
                } else {
                    skip(xml);
                }
            }
            if (result == null) {
                throw new BreachException(NOT_SOAP);
            }
            while (xml.hasNext()) {
                xml.next();
            }
            return result;
        } finally {
            xml.close();
        }
    }

    private void headers(XMLStreamReader xml, Map<String, String> fields) throws XMLStreamException, IOException {
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            XmlName name = nameOf(xml);
            SoapHeaderPart part = operation.outputHeaders().stream()
                    .filter(header -> header.mapping().element().equals(name))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                skip(xml);
            } else {
                String json = json(xml, part.mapping(), true).toString();
                boolean quoted = part.text() && json.startsWith("\"");
                fields.put(
                        part.field(), quoted ? SafeJson.mapper().readTree(json).asText() : json);
            }
        }
    }

    private Result body(XMLStreamReader xml, Map<String, String> fields, boolean collecting)
            throws XMLStreamException, IOException {
        Buffer json = null;
        SoapFault fault = null;
        boolean first = true;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (!first) {
                skip(xml);
            } else if (xml.getLocalName().equals("Fault") && SoapVersion.ofNamespace(namespaceOf(xml)) != null) {
                fault = new FaultReader(xml, operation).read();
            } else {
                json = output(xml, collecting);
            }
            first = false;
        }
        if (first && operation.output() != null) {
            throw new BreachException(new Breach(
                    Breach.Kind.VALUE,
                    "/Envelope/Body",
                    "is empty, where " + operation.output().element() + " is expected"));
        }
        return new Result(json, fields, fault);
    }

    private @Nullable Buffer output(XMLStreamReader xml, boolean collecting) throws XMLStreamException, IOException {
        Mapping mapping = operation.output();
        if (mapping == null) {
            skip(xml);
            return null;
        }
        XmlName name = nameOf(xml);
        if (!name.equals(mapping.element())) {
            throw new BreachException(new Breach(
                    Breach.Kind.VALUE,
                    "/Envelope/Body",
                    "has " + name + ", where " + mapping.element() + " is expected"));
        }
        return json(xml, mapping, collecting);
    }

    private Buffer json(XMLStreamReader xml, Mapping mapping, boolean collecting)
            throws XMLStreamException, IOException {
        ByteArrayBuilder out = new ByteArrayBuilder(1024);
        try (JsonGenerator json = SafeJson.streaming().createGenerator(out)) {
            if (collecting) {
                mapping.toJsonCollecting(xml, json, operation.strictness(), reported);
            } else {
                mapping.toJson(xml, json, operation.strictness(), reported);
            }
        }
        return Buffer.buffer(out.toByteArray());
    }

    static XmlName nameOf(XMLStreamReader xml) {
        return new XmlName(namespaceOf(xml), xml.getLocalName());
    }

    private static String namespaceOf(XMLStreamReader xml) {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
