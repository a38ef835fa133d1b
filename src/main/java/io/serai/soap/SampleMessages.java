package io.serai.soap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.serai.mapping.Breach;
import io.serai.mapping.BreachException;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.Samples;
import io.serai.mapping.XmlOutput;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Sample messages of one SOAP operation, written and read by what writes and reads those of calls. */
public final class SampleMessages {
    /** With optional parts, with fewer of them, and with none: the first that can be written is taken. */
    private static final int[] DEPTHS = {3, 1, 0};

    private final SoapOperation operation;
    private final JsonNode document;

    /**
     * For an operation.
     *
     * @param document of its contract, with all references inside
     * @throws IllegalArgumentException when there is no such operation
     */
    public SampleMessages(SoapOperations all, String name, JsonNode document) {
        this.operation = all.find(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no operation that has x-soap"));
        this.document = document;
    }

    /**
     * What a client sends, and what the service gets.
     *
     * @param parameters by name
     * @param headers that become blocks of the SOAP header
     * @param body null when there is none
     * @param fields that the service gets, as far as they depend on the operation
     * @param headerVaries whether the header of the envelope is another one each time
     * @param xml the envelope
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Request(
            Map<String, JsonNode> parameters,
            Map<String, String> headers,
            @Nullable JsonNode body,
            Map<String, String> fields,
            boolean headerVaries,
            byte[] xml) {}

    /**
     * What a service answers, and what the client gets.
     *
     * @param name of the fault; empty for a good answer
     * @param sent status of the service
     * @param xml the envelope; null for none
     * @param status that the client gets
     * @param headers made of blocks of the SOAP header
     * @param body null for none; of a fault the problem
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(
            String name,
            int sent,
            byte @Nullable [] xml,
            int status,
            Map<String, String> headers,
            @Nullable JsonNode body) {}

    /**
     * A request.
     *
     * @param camel for the message; it need not be started
     * @throws IllegalArgumentException when none can be written
     */
    public Request request(CamelContext camel) {
        return first(samples -> new SampleRequest(operation, samples).write(camel));
    }

    /**
     * A good answer.
     *
     * @throws IllegalArgumentException when none can be written
     */
    public Answer answer() {
        if (operation.output() == null && operation.status() == 202) {
            return new Answer("", 202, null, 202, Map.of(), null);
        }
        return first(samples -> {
            XmlOutput xml = start(samples);
            body(operation.output(), samples, xml);
            AnswerReader.Result read = read(xml.toBytes());
            JsonNode json = read.json() == null ? null : tree(read.json().getBytes());
            if (json != null && operation.errors().stream().anyMatch(error -> error.matches(null, json))) {
                throw new IllegalArgumentException("it tells of an error");
            }
            return new Answer("", 200, xml.toBytes(), operation.status(), read.fields(), json);
        });
    }

    /** The declared faults that a detail tells apart. */
    public List<Answer> faults() {
        List<Answer> faults = new ArrayList<>();
        for (DeclaredFault fault : operation.faults()) {
            if (fault.element() != null && fault.condition() == null) {
                faults.add(first(samples -> fault(fault, samples)));
            }
        }
        return faults;
    }

    private Answer fault(DeclaredFault fault, Samples samples) throws IOException {
        XmlOutput xml = new XmlOutput();
        xml.raw(operation.version().start() + "<soapenv:Body>");
        SampleFault.write(operation.version(), fault, samples, xml);
        xml.raw("</soapenv:Body></soapenv:Envelope>");
        SoapFault read = java.util.Objects.requireNonNull(read(xml.toBytes()).fault());
        Problem problem = SoapProblems.of(read, operation);
        return new Answer(fault.name(), 500, xml.toBytes(), problem.status(), Map.of(), SampleFault.problem(problem));
    }

    private XmlOutput start(Samples samples) throws IOException {
        XmlOutput xml = new XmlOutput();
        xml.raw(operation.version().start());
        if (!operation.outputHeaders().isEmpty()) {
            List<Violation> violations = new ArrayList<>();
            xml.raw("<soapenv:Header>");
            for (SoapHeaderPart part : operation.outputHeaders()) {
                Envelope.header(part, field(part, samples), xml, violations);
            }
            xml.raw("</soapenv:Header>");
            Envelope.refuse(violations);
        }
        return xml;
    }

    private static void body(@Nullable Mapping mapping, Samples samples, XmlOutput xml) throws IOException {
        if (mapping == null) {
            xml.raw("<soapenv:Body></soapenv:Body></soapenv:Envelope>");
            return;
        }
        List<Violation> violations = new ArrayList<>();
        try (JsonParser json = SafeJson.mapper().treeAsTokens(value(mapping, samples))) {
            Envelope.body(json, mapping, xml, violations);
        }
        Envelope.refuse(violations);
    }

    /** The text that a field of HTTP has for a block of the header. */
    static String field(SoapHeaderPart part, Samples samples) throws IOException {
        JsonNode value = value(part.mapping(), samples);
        return part.text() && value instanceof TextNode text
                ? text.textValue()
                : SafeJson.mapper().writeValueAsString(value);
    }

    private AnswerReader.Result read(byte[] xml) throws IOException {
        List<Breach> breaches = new ArrayList<>();
        try {
            AnswerReader.Result result = new AnswerReader(operation, breaches::add).read(SoapMessage.of(xml));
            if (!breaches.isEmpty()) {
                throw new IllegalArgumentException(breaches.get(0).toString());
            }
            return result;
        } catch (XMLStreamException | BreachException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A sample of what an element holds. */
    static JsonNode value(Mapping mapping, Samples samples) {
        return samples.whole(mapping.schema(), mapping.element().local());
    }

    static JsonNode tree(byte[] json) throws IOException {
        return SafeJson.mapper().readTree(json);
    }

    /** Makes a message of samples. */
    private interface Making<T> {
        T make(Samples samples) throws IOException;
    }

    private static String reason(Exception failure) {
        return failure instanceof ProblemException problem
                ? String.valueOf(problem.problem().errors())
                : String.valueOf(failure.getMessage());
    }

    private <T> T first(Making<T> making) {
        String last = "";
        for (int depth : DEPTHS) {
            try {
                return making.make(new Samples(document, depth));
            } catch (IOException | IllegalArgumentException | ProblemException e) {
                last = reason(e);
            }
        }
        throw new IllegalArgumentException("operation '" + operation.operation().name() + "': " + last);
    }
}
