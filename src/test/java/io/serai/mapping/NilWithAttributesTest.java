package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.problem.Violation;
import io.serai.workspace.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An element that is nil may have attributes: a contract that has {@code $nil} keeps them, for others they are told. */
class NilWithAttributesTest {
    private static final String BOX = """
            Box:
              type: object
              properties:
                weight: {anyOf: [{$ref: '#/Weight'}, {type: 'null'}]}
                plain: {type: [object, 'null'], properties: {unit: {type: string, xml: {attribute: true}}}}
                more: {type: array, items: {anyOf: [{$ref: '#/Weight'}, {type: 'null'}]}}
                never: {$ref: '#/Weight'}
                any: {anyOf: [{$ref: '#/AnyWeight'}, {type: 'null'}]}
            Weight:
              type: object
              required: [value, unit]
              properties:
                value: {type: number, xml: {x-node: text}}
                unit: {type: string, xml: {attribute: true}}
                $nil: {type: boolean, xml: {x-node: none}}
            Tare:
              allOf: [{$ref: '#/Weight'}]
              x-xml-type: Tare
              properties:
                by: {type: string, xml: {attribute: true}}
            AnyWeight:
              oneOf: [{$ref: '#/Weight'}, {$ref: '#/Tare'}]
              discriminator: {propertyName: $type, mapping: {Weight: '#/Weight', Tare: '#/Tare'}}
            """;

    private final List<Breach> told = new ArrayList<>();
    private Mapping mapping;

    @BeforeEach
    void compile() throws Exception {
        JsonNode document = SourceTree.parse("box.yaml", BOX).root();
        mapping = new Mappings(document).of(new XmlName("", "Box"), document.path("Box"));
    }

    @Test
    void keepsThemWhereTheContractHasAPlace() throws Exception {
        String json = "{\"weight\":{\"$nil\":true,\"unit\":\"kg\"},\"more\":[{\"$nil\":true,\"unit\":\"g\"},null]}";

        String xml = RoundTripTest.xml(mapping, json);

        assertThat(xml)
                .contains("<weight unit=\"kg\" xsi:nil=\"true\"/>")
                .contains("<more unit=\"g\" xsi:nil=\"true\"/><more xsi:nil=\"true\"/>");
        assertThat(RoundTripTest.xml(mapping, "{\"weight\":{\"unit\":\"kg\",\"$nil\":true}}"))
                .contains("<weight unit=\"kg\" xsi:nil=\"true\"/>");
        assertThat(json(xml)).isEqualTo(json);
        assertThat(told).isEmpty();
    }

    @Test
    void keepsTheTypeOfWhatIsNil() throws Exception {
        String json = "{\"any\":{\"$type\":\"Tare\",\"$nil\":true,\"unit\":\"kg\",\"by\":\"me\"},\"more\":[]}";

        String xml = RoundTripTest.xml(mapping, json);

        assertThat(xml).contains("<any xsi:type=\"Tare\" unit=\"kg\" xsi:nil=\"true\" by=\"me\"/>");
        assertThat(json(xml)).isEqualTo(json);
        assertThat(json(xml.replace(" xsi:type=\"Tare\"", "").replace(" by=\"me\"", "")))
                .isEqualTo("{\"any\":{\"$nil\":true,\"unit\":\"kg\"},\"more\":[]}");
        assertThat(told).isEmpty();
    }

    @Test
    void tellsThemWhereItHasNone() throws Exception {
        String xml = "<Box xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><plain i:nil='true' unit='kg'/></Box>";

        assertThat(json(xml)).isEqualTo("{\"plain\":null,\"more\":[]}");
        assertThat(told).extracting(Breach::kind).containsExactly(Breach.Kind.UNKNOWN);
    }

    @Test
    void refusesWhatCannotBeNil() throws Exception {
        assertThat(violations("{\"weight\":{\"$nil\":true,\"value\":1}}"))
                .containsExactlyInAnyOrder(
                        "#/weight must not have 'value' when it is nil", "#/weight must have 'unit'");
        assertThat(violations("{\"weight\":{\"$nil\":false,\"unit\":\"kg\"}}"))
                .containsExactly("#/weight/$nil must be true, or left out");
        assertThat(violations("{\"never\":{\"$nil\":true,\"unit\":\"kg\"}}"))
                .containsExactly("#/never must not be nil");
    }

    private List<String> violations(String value) throws Exception {
        try (JsonParser json = SafeJson.streaming().createParser(value)) {
            json.nextToken();
            List<Violation> violations = mapping.toXml(json, new XmlOutput());
            return violations.stream().map(v -> v.pointer() + " " + v.detail()).toList();
        }
    }

    private String json(String xml) throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = SafeJson.streaming().createGenerator(text)) {
            mapping.toJson(reader, json, Strictness.REPORT, told::add);
        }
        return text.toString();
    }
}
