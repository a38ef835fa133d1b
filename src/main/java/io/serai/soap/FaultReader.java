package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.serai.mapping.Elements;
import io.serai.mapping.Mapping;
import io.serai.mapping.SafeJson;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the Fault of either version (SOAP 1.1, section 4.4; SOAP 1.2 part 1, section 5.4). */
final class FaultReader {
    private static final int MOST_CODES = 20;
    private static final int MOST_TEXT = 4000;
    private static final int MOST_ENTRIES = 20;

    private final XMLStreamReader xml;
    private final SoapOperation operation;
    private final List<XmlName> codes = new ArrayList<>();
    private String text = "";
    private String actor = "";
    private final List<SoapFault.Entry> entries = new ArrayList<>();

    FaultReader(XMLStreamReader xml, SoapOperation operation) {
        this.xml = xml;
        this.operation = operation;
    }

    /** Reads the element at whose start the reader stands. */
    SoapFault read() throws XMLStreamException, IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                part(xml.getLocalName());
            }
        }
        return new SoapFault(codes, text, actor, entries);
    }

    private void part(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "faultcode" -> code();
            case "faultstring" -> text = text();
            case "faultactor", "Role" -> actor = text();
            case "Code", "Reason" -> nested();
            case "detail", "Detail" -> detail();
            default -> Elements.skip(xml);
        }
    }

    /** Value and Subcode of a code, or the Text of a reason. */
    private void nested() throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Value" -> code();
                case "Subcode" -> nested();
                case "Text" -> {
                    String one = text();
                    text = text.isEmpty() ? one : text;
                }
                default -> Elements.skip(xml);
            }
        }
    }

    /** The text of an element that has no others, cut where it gets too long for people. */
    private String text() throws XMLStreamException {
        StringBuilder found = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("an element is in the text of a fault", xml.getLocation());
            }
            if (xml.hasText() && event != XMLStreamConstants.COMMENT && found.length() < MOST_TEXT) {
                found.append(xml.getText());
            }
        }
        found.setLength(Math.min(found.length(), MOST_TEXT));
        return found.toString().strip();
    }

    private void code() throws XMLStreamException {
        javax.xml.namespace.NamespaceContext names = xml.getNamespaceContext();
        String value = text();
        int colon = value.indexOf(':');
        String namespace = colon < 0 ? "" : names.getNamespaceURI(value.substring(0, colon));
        if (codes.size() < MOST_CODES) {
            codes.add(new XmlName(namespace == null ? "" : namespace, value.substring(colon + 1)));
        }
    }

    /** What the contract declares may stand anywhere among other elements, such as those that stacks add. */
    private void detail() throws XMLStreamException, IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                entry(Elements.nameOf(xml));
            }
        }
    }

    private void entry(XmlName name) throws XMLStreamException, IOException {
        List<DeclaredFault> declared = operation.faults().stream()
                .filter(fault -> name.equals(fault.element()))
                .toList();
        if (declared.isEmpty() || entries.size() == MOST_ENTRIES) {
            Elements.skip(xml);
            return;
        }
        Mapping mapping = declared.stream()
                .map(DeclaredFault::mapping)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        entries.add(new SoapFault.Entry(name, content(mapping)));
    }

    private JsonNode content(@Nullable Mapping mapping) throws XMLStreamException, IOException {
        if (mapping == null) {
            Elements.skip(xml);
            return MissingNode.getInstance();
        }
        TokenBuffer json = new TokenBuffer(SafeJson.mapper(), false);
        mapping.toJsonCollecting(xml, json, Strictness.OFF, breach -> {});
        return SafeJson.mapper().readTree(json.asParser());
    }
}
