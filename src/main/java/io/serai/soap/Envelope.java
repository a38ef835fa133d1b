package io.serai.soap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.serai.mapping.BinaryParts;
import io.serai.mapping.BodyWriter;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.XmlOutput;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Writes the envelope of a call (SOAP 1.1, section 4; SOAP 1.2 part 1, section 5). */
final class Envelope {
    private static final ObjectMapper JSON = SafeJson.mapper();

    private final SoapOperation operation;
    private final List<HeaderBlock> blocks;
    private final InputJson input;

    /**
     * For the calls of an operation.
     *
     * @param blocks of the gateway itself in the header
     */
    Envelope(SoapOperation operation, List<HeaderBlock> blocks) {
        this.operation = operation;
        this.blocks = List.copyOf(blocks);
        this.input = new InputJson(operation);
    }

    /**
     * The message for an exchange.
     *
     * @throws ProblemException 400 with all that does not fit
     */
    SoapRequest write(Exchange exchange) throws IOException {
        XmlOutput xml = new XmlOutput();
        List<Violation> violations = new ArrayList<>();
        xml.raw(operation.version().start());
        headers(exchange, xml, violations);
        BinaryParts parts = operation.extensions().mtom() ? new BinaryParts() : null;
        xml.separate(parts);
        Mapping mapping = operation.input();
        if (mapping == null) {
            xml.raw("<soapenv:Body></soapenv:Body></soapenv:Envelope>");
        } else {
            try (JsonParser json = input.parser(exchange)) {
                body(json, mapping, xml, violations);
            } catch (JsonProcessingException e) {
                throw BodyWriter.unreadable(e);
            }
        }
        if (!violations.isEmpty()) {
            refuse(violations.stream()
                    .map(violation -> input.named(violation, exchange))
                    .toList());
        }
        return parts == null
                ? new SoapRequest(xml.toBuffer(), operation.version().contentType(operation.action()))
                : MtomWriter.write(xml.toBytes(), parts, operation.version(), operation.action());
    }

    /**
     * Writes the body, and ends the envelope.
     *
     * @param json before its value
     * @throws ProblemException 400 when it is no JSON
     */
    static void body(JsonParser json, Mapping mapping, XmlOutput xml, List<Violation> violations) throws IOException {
        xml.raw(mapping.isParts() ? "" : "<soapenv:Body>");
        BodyWriter.write(json, mapping, xml, violations);
        xml.raw(mapping.isParts() ? "</soapenv:Envelope>" : "</soapenv:Body></soapenv:Envelope>");
    }

    /** Ends a message that does not fit. */
    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST).withErrors(violations));
        }
    }

    private void headers(Exchange exchange, XmlOutput xml, List<Violation> violations) throws IOException {
        boolean open = !blocks.isEmpty();
        if (open) {
            xml.raw("<soapenv:Header>");
            blocks.forEach(block -> block.write(xml));
        }
        for (SoapHeaderPart part : operation.inputHeaders()) {
            Object value = exchange.getMessage().getHeader(part.field());
            if (value != null) {
                if (!open) {
                    xml.raw("<soapenv:Header>");
                    open = true;
                }
                header(part, value.toString(), xml, violations);
            } else if (part.required()) {
                violations.add(Violation.ofParameter("header", part.field(), "is required"));
            }
        }
        if (open) {
            xml.raw("</soapenv:Header>");
        }
    }

    /** Writes one block of the header. */
    static void header(SoapHeaderPart part, String value, XmlOutput xml, List<Violation> violations)
            throws IOException {
        try (JsonParser json = parser(part, value)) {
            json.nextToken();
            for (Violation violation : part.mapping().toXml(json, xml)) {
                violations.add(ofMember(part, violation));
            }
        } catch (JsonProcessingException e) {
            violations.add(Violation.ofParameter("header", part.field(), "must be JSON"));
        }
    }

    /** A field of JSON has members, one of which is wrong. */
    private static Violation ofMember(SoapHeaderPart part, Violation violation) {
        boolean whole = "#".equals(violation.pointer());
        return new Violation(violation.detail(), "header", part.field(), whole ? null : violation.pointer());
    }

    /** Texts stand in a field as they are; numbers and booleans look the same in JSON. */
    private static JsonParser parser(SoapHeaderPart part, @Nullable String value) throws IOException {
        return part.text()
                ? JSON.treeAsTokens(TextNode.valueOf(value))
                : JSON.getFactory().createParser(value);
    }
}
