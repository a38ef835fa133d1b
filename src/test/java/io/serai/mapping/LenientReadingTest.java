package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Answers whose meaning is clear although they break the contract: taken and told, or refused when that is enforced. */
class LenientReadingTest {
    private static final String CONTRACT = """
            components:
              schemas:
                Answer:
                  type: object
                  x-xml-children-namespace: urn:a
                  properties:
                    id: {type: integer}
                    tags: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: tag}}}
                    notes: {type: array, items: {type: string}}
                    ref: {$ref: '#/components/schemas/AnyRef'}
                AnyRef:
                  oneOf: [{$ref: '#/components/schemas/Ref'}, {$ref: '#/components/schemas/Far'}]
                  discriminator: {propertyName: $type, mapping: {Ref: '#/components/schemas/Ref', Far: '#/components/schemas/Far'}}
                Ref: {type: object, x-xml-type: '{urn:a}Ref', properties: {key: {type: string, xml: {attribute: true}}}}
                Far: {type: object, x-xml-type: '{urn:a}Far', properties: {key: {type: string, xml: {attribute: true}}}}
            """;

    private final List<Breach.Kind> told = new ArrayList<>();

    private String json(String xml, Strictness strictness) throws Exception {
        JsonNode contract = SourceTree.parse("a.yaml", CONTRACT).root();
        Mapping mapping =
                new Mappings(contract).of(new XmlName("urn:a", "Answer"), contract.at("/components/schemas/Answer"));
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            mapping.toJson(reader, json, strictness, breach -> told.add(breach.kind()));
        }
        return text.toString();
    }

    private void isTaken(String xml, String expected, Breach.Kind... kinds) throws Exception {
        assertThat(json(xml, Strictness.REPORT)).isEqualTo(expected);
        assertThat(told).containsExactly(kinds);
        told.clear();
        assertThat(json(xml, Strictness.OFF)).isEqualTo(expected);
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> json(xml, Strictness.ENFORCE)).isInstanceOf(BreachException.class);
    }

    @Test
    void elementsOfAnotherNamespace() throws Exception {
        isTaken(
                "<Answer xmlns='urn:a'><id xmlns=''>7</id><tags><tag xmlns='urn:b'>x</tag></tags></Answer>",
                "{\"id\":7,\"tags\":[\"x\"],\"notes\":[]}",
                Breach.Kind.NAMESPACE,
                Breach.Kind.NAMESPACE);
    }

    @Test
    void nilItems() throws Exception {
        String nil = " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='1'/>";

        isTaken(
                "<Answer xmlns='urn:a'><tags><tag" + nil + "</tags><notes" + nil + "</Answer>",
                "{\"tags\":[null],\"notes\":[null]}",
                Breach.Kind.VALUE,
                Breach.Kind.VALUE);
    }

    @Test
    void unknownTypes() throws Exception {
        isTaken(
                "<Answer xmlns='urn:a'><ref xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='Other' key='k'/></Answer>",
                "{\"ref\":{\"key\":\"k\"},\"notes\":[]}",
                Breach.Kind.TYPE);
    }
}
