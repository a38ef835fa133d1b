package io.serai.soap.wsdl;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.ApartException;
import io.serai.mapping.BreachException;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlOutput;
import io.serai.problem.Violation;
import io.serai.soap.wsdl.instances.Difference;
import io.serai.soap.wsdl.instances.InstanceText;
import io.serai.soap.wsdl.instances.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Puts an instance through a mapping, there and back, and says what was lost. */
final class RoundTrip {
    private static final ObjectMapper JSON = SafeJson.mapper();

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final Mapping mapping;
    private final boolean encoded;
    private final Random random = new Random(7);

    /**
     * Of the messages of one mapping.
     *
     * @param encoded whether elements may tell more of their types than they did
     */
    RoundTrip(Mapping mapping, boolean encoded) {
        this.mapping = mapping;
        this.encoded = encoded;
    }

    /** Tells whether a document is valid. */
    interface Validity {
        /** What is wrong with it; empty when it is valid. */
        Optional<String> fault(Document document);
    }

    /** What was lost, with the kind of loss before it; empty when nothing was. */
    Optional<String> lost(Node instance, boolean indented, Validity validity) throws IOException, SAXException {
        byte[] xml = InstanceText.of(instance, indented);
        byte[] json;
        try {
            json = json(xml, 0);
        } catch (BreachException | XMLStreamException e) {
            return Optional.of("reading: " + e.getMessage());
        }
        List<Violation> violations = new ArrayList<>();
        byte[] again = xml(json, violations);
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            return Optional.of("writing: " + first.pointer() + " " + first.detail());
        }
        Document document = body(again);
        Optional<String> difference =
                Difference.of(instance, document.getDocumentElement(), encoded).map(text -> "differs: " + text);
        if (difference.isEmpty() && !encoded) {
            difference = validity.fault(document).map(text -> "invalid: " + text);
        }
        return difference.isPresent() ? difference : shuffled(json);
    }

    private String envelope() {
        return mapping.isParts() ? mapping.element().namespace() : SOAP;
    }

    /** Messages use the prefixes of the envelope they stand in. */
    private byte[] enveloped(byte[] message) {
        String text = "<e xmlns:soapenv='" + envelope() + "'>" + new String(message, StandardCharsets.UTF_8) + "</e>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Document body(byte[] message) throws IOException, SAXException {
        Document document = WsdlSchemas.document(enveloped(message));
        Element body = (Element) document.getDocumentElement().getFirstChild();
        body.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:soapenv", envelope());
        document.replaceChild(body, document.getDocumentElement());
        return document;
    }

    private Optional<String> shuffled(byte[] json) throws IOException {
        JsonNode tree = JSON.readTree(json);
        byte[] other = JSON.writeValueAsBytes(shuffled(tree));
        List<Violation> violations = new ArrayList<>();
        byte[] xml = xml(other, violations);
        if (!violations.isEmpty()) {
            return Optional.of("shuffled: " + violations.get(0).pointer() + " "
                    + violations.get(0).detail());
        }
        try {
            JsonNode back = JSON.readTree(json(enveloped(xml), 1));
            return back.equals(tree) ? Optional.empty() : Optional.of("shuffled: other JSON: " + back);
        } catch (BreachException | XMLStreamException e) {
            return Optional.of("shuffled: " + e.getMessage());
        }
    }

    private JsonNode shuffled(JsonNode value) {
        if (value instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.shuffle(members, random);
            ObjectNode other = JSON.createObjectNode();
            members.forEach(member -> other.set(member.getKey(), shuffled(member.getValue())));
            return other;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode other = JSON.createArrayNode();
            array.forEach(item -> other.add(shuffled(item)));
            return other;
        }
        return value;
    }

    /** The JSON of the element so deep in a document. */
    private byte[] json(byte[] xml, int depth) throws XMLStreamException, IOException {
        try {
            return json(xml, depth, false);
        } catch (ApartException e) {
            return json(xml, depth, true);
        }
    }

    private byte[] json(byte[] xml, int depth, boolean collecting) throws XMLStreamException, IOException {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        for (int i = mapping.isParts() ? depth + 1 : depth; i >= 0; i--) {
            reader.nextTag();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            if (collecting) {
                mapping.toJsonCollecting(reader, json, Strictness.ENFORCE, breach -> {});
            } else {
                mapping.toJson(reader, json, Strictness.ENFORCE, breach -> {});
            }
        }
        return out.toByteArray();
    }

    private byte[] xml(byte[] json, List<Violation> violations) throws IOException {
        XmlOutput xml = new XmlOutput();
        try (JsonParser parser = JSON.getFactory().createParser(json)) {
            parser.nextToken();
            violations.addAll(mapping.toXml(parser, xml));
        }
        return xml.toBytes();
    }
}
