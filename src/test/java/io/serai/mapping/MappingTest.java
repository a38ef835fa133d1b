package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
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
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final String PARCEL =
            "<p:GetParcelResponse xmlns:p='urn:acme:parcels:v1' xmlns:c='urn:acme:common:v1'"
                    + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' id='1001'><p:weight unit='kg'>2.500</p:weight>"
                    + "<p:collected xsi:nil='true'/><p:event><p:day>2026-03-01+01:00</p:day><c:depot>Graz</c:depot></p:event>"
                    + "</p:GetParcelResponse>";

    private static final String PARCEL_JSON = "{\"id\":1001,\"weight\":{\"unit\":\"kg\",\"value\":2.500},"
            + "\"collected\":null,\"events\":[{\"day\":\"2026-03-01+01:00\",\"depot\":\"Graz\"}]}";

    private static final String BOX = """
            Box:
              type: object
              properties: {any: {type: array, x-xml-any: nodes, items: {type: object}}}
            """;

    private final List<Breach> breaches = new ArrayList<>();
    private List<Violation> violations = List.of();

    @Test
    void readsTheWorkedExample() throws Exception {
        assertThat(json(Parcels.CONTRACT, "GetParcelResponse", PARCEL)).isEqualTo(PARCEL_JSON);
        assertThat(breaches).isEmpty();
    }

    @Test
    void writesTheWorkedExample() throws Exception {
        assertThat(xml(Parcels.CONTRACT, "GetParcel", "{\"reference\":\"A-17\"}"))
                .isEqualTo("<n1:GetParcel xmlns:n1=\"urn:acme:parcels:v1\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                        + "<n1:reference>A-17</n1:reference></n1:GetParcel>");
    }

    @Test
    void restoresTheOrderFromAnyOrderOfKeys() throws Exception {
        String shuffled = "{\"events\":[{\"depot\":\"Graz\",\"day\":\"2026-03-01+01:00\"}],\"collected\":null,"
                + "\"weight\":{\"value\":2.500,\"unit\":\"kg\"},\"id\":1001}";

        assertThat(xml(Parcels.CONTRACT, "GetParcelResponse", shuffled))
                .isEqualTo(xml(Parcels.CONTRACT, "GetParcelResponse", PARCEL_JSON));
        assertThat(json(Parcels.CONTRACT, "GetParcelResponse", xml(Parcels.CONTRACT, "GetParcelResponse", shuffled)))
                .isEqualTo(PARCEL_JSON);
    }

    @Test
    void namesAllThatDoesNotFit() throws Exception {
        xml(
                Parcels.CONTRACT,
                "GetParcelResponse",
                "{\"id\":\"x\",\"weight\":{\"unti\":\"kg\"},\"events\":[{\"day\":1}, 7]}");

        assertThat(violations)
                .extracting(v -> v.pointer() + " " + v.detail())
                .containsExactly(
                        "#/id must be an integer from -9223372036854775808 to 9223372036854775807",
                        "#/weight/unti is not known here; did you mean 'unit'?",
                        "#/weight must have 'value'",
                        "#/events/0/day must be a string of characters that XML knows",
                        "#/events/0 must have 'depot'",
                        "#/events/1 must be an object",
                        "# must have 'collected'");
    }

    @Test
    void refusesTwoOfAChoice() throws Exception {
        xml(Parcels.CONTRACT, "GetParcel", "{\"reference\":\"A-17\",\"number\":1}");

        assertThat(violations).extracting(Violation::detail).containsExactly("must have one of: number, reference");
    }

    @Test
    void findsATypeThatIsSaidLast() throws Exception {
        String fleet = """
                Fleet:
                  type: object
                  properties:
                    vehicles:
                      type: array
                      items:
                        xml: {name: vehicle}
                        x-xml-abstract: true
                        oneOf: [{$ref: "#/Truck"}]
                        discriminator: {propertyName: $type, mapping: {Truck: "#/Truck"}}
                Truck:
                  type: object
                  x-xml-type: "{urn:acme:parcels:v1}Truck"
                  properties: {plate: {type: string}, load: {type: number, x-xsd-type: decimal}}
                """;

        assertThat(xml(fleet, "Fleet", "{\"vehicles\":[{\"load\":2.500,\"plate\":\"G 1\",\"$type\":\"Truck\"}]}"))
                .contains("<vehicle xsi:type=\"n1:Truck\"><plate>G 1</plate><load>2.500</load></vehicle>");
        assertThat(violations).isEmpty();
        xml(
                fleet,
                "Fleet",
                "{\"vehicles\":[{\"lod\":1,\"plate\":2,\"$type\":\"Truck\"},{\"plate\":\"x\",\"$type\":{\"a\":1}}]}");
        assertThat(violations)
                .extracting(v -> v.pointer() + " " + v.detail())
                .containsExactly(
                        "#/vehicles/0/lod is not known here; did you mean 'load'?",
                        "#/vehicles/0/plate must be a string of characters that XML knows",
                        "#/vehicles/1 must have a $type, one of: Truck");
    }

    @Test
    void asksForTheTypeOfAnEmptyObject() throws Exception {
        String fleet = """
                Fleet:
                  x-xml-abstract: true
                  oneOf: [{$ref: "#/Truck"}]
                  discriminator: {propertyName: $type, mapping: {Truck: "#/Truck"}}
                Truck: {type: object, x-xml-type: "{urn:acme:parcels:v1}Truck", properties: {plate: {type: string}}}
                """;

        xml(fleet, "Fleet", "{}");

        assertThat(violations)
                .extracting(v -> v.pointer() + " " + v.detail())
                .containsExactly("# must have a $type, one of: Truck");
    }

    @Test
    void hasNoEmptyArrayOfAWayThatIsNotTaken() throws Exception {
        String choice = """
                Choice:
                  type: object
                  x-xml-choice: true
                  oneOf: [{required: [a]}, {required: [b]}]
                  properties:
                    a: {type: array, items: {type: string}}
                    b: {type: array, items: {type: string}}
                """;

        assertThat(json(choice, "Choice", "<Choice><b>x</b></Choice>")).isEqualTo("{\"b\":[\"x\"]}");
        assertThat(breaches).isEmpty();
    }

    @Test
    void keepsAListThatIsOneOfSeveralElements() throws Exception {
        String group = """
                Group:
                  type: object
                  properties:
                    items:
                      type: array
                      x-xml-group: true
                      items:
                        type: object
                        properties:
                          as: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: a}}}
                          b: {type: string}
                """;
        String json = "{\"items\":[{\"as\":[\"x\",\"y\"]},{\"b\":\"z\"},{\"as\":[]}]}";
        String xml = xml(group, "Group", json);

        assertThat(xml).endsWith("><as><a>x</a><a>y</a></as><b>z</b><as></as></n1:Group>");
        assertThat(json(group, "Group", xml)).isEqualTo(json);
    }

    @Test
    void keepsTextsTogetherThatCommentsSplit() throws Exception {
        String mixed = """
                Mixed:
                  type: object
                  properties:
                    content: {type: array, x-xml-mixed: nodes, items: {type: object, properties: {b: {type: string}}}}
                """;

        assertThat(json(mixed, "Mixed", "<Mixed>one<!-- or --><![CDATA[ <two> ]]><b>x</b> </Mixed>"))
                .isEqualTo("{\"content\":[\"one <two> \",{\"b\":\"x\"},\" \"]}");
    }

    @Test
    void declaresThePrefixesOfNamesWhereverTheyStand() throws Exception {
        String names = """
                Names:
                  type: object
                  properties:
                    kind: {type: string, x-xsd-type: QName, xml: {attribute: true}}
                    kinds: {type: array, x-xml-list: true, items: {type: string, x-xsd-type: QName}, xml: {attribute: true}}
                    value: {type: array, x-xml-list: true, items: {type: string, x-xsd-type: QName}, xml: {x-node: text}}
                """;
        String json = "{\"kind\":\"{urn:a}x\",\"kinds\":[\"{urn:a}y\",\"z\"],\"value\":[\"{urn:b}v\",\"{urn:a}w\"]}";
        String shuffled =
                "{\"value\":[\"{urn:b}v\",\"{urn:a}w\"],\"kinds\":[\"{urn:a}y\",\"z\"],\"kind\":\"{urn:a}x\"}";

        assertThat(json(names, "Names", xml(names, "Names", json))).isEqualTo(json);
        assertThat(json(names, "Names", xml(names, "Names", shuffled))).isEqualTo(json);
        xml(names, "Names", "{\"value\":[\"a b\"],\"kind\":1}");
        assertThat(violations).extracting(Violation::pointer).containsExactly("#/value", "#/kind");
    }

    @Test
    void pointsIntoElementsThatNobodyKnows() throws Exception {
        xml(BOX, "Box", "{\"any\":[{\"a\":{\"content\":[\"t\",{\"b c\":1},7],\"attributes\":{\"x\":[]}}}]}");

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("#/any/0/a/attributes/x", "#/any/0/a/content/1/b c", "#/any/0/a/content/2");
    }

    @Test
    void takesAListAsOneOfSeveralTypes() throws Exception {
        String union = """
                Union:
                  type: object
                  properties:
                    a:
                      anyOf:
                        - {type: integer}
                        - {type: array, x-xml-list: true, items: {type: string, enum: [x, y]}}
                """;

        for (String value : List.of("7", "[\"x\",\"y\"]", "[]")) {
            String json = "{\"a\":" + value + "}";
            assertThat(json(union, "Union", xml(union, "Union", json))).isEqualTo(json);
        }
        xml(union, "Union", "{\"a\":[\"x\",{\"b\":1},\"z\"]}");
        assertThat(violations)
                .extracting(v -> v.pointer() + " " + v.detail())
                .containsExactly("#/a must be an integer, or an array of which each must be one of: x, y");
    }

    @Test
    void keepsWhatPrefixesMeanThatNobodyKnows() throws Exception {
        String xml =
                "<p:Box xmlns:p='urn:acme:parcels:v1' xmlns:q='urn:q'><a b='q:x'>//q:y[z = 'http://a']</a><c>12:00</c></p:Box>";
        String json = json(BOX, "Box", xml);

        assertThat(json)
                .isEqualTo("{\"any\":[{\"a\":{\"attributes\":{\"b\":\"q:x\"},\"namespaces\":{\"q\":\"urn:q\"},"
                        + "\"content\":[\"//q:y[z = 'http://a']\"]}},{\"c\":\"12:00\"}]}");
        assertThat(xml(BOX, "Box", json)).contains("<a b=\"q:x\" xmlns:q=\"urn:q\">//q:y[z = 'http://a']</a>");
        assertThat(json(BOX, "Box", xml(BOX, "Box", json))).isEqualTo(json);
    }

    @Test
    void refusesPrefixesThatAreTaken() throws Exception {
        xml(
                BOX,
                "Box",
                "{\"any\":[{\"a\":{\"namespaces\":{\"xsi\":\"urn:q\",\"_g\":\"urn:q\",\"q\":\"\",\"1\":\"urn:q\"}}}]}");

        assertThat(violations).hasSize(4).allSatisfy(violation -> assertThat(violation.detail())
                .startsWith("must be the namespace of a prefix"));
    }

    @Test
    void keepsItsPlaceBehindAnElementThatIsNilAndHasContent() throws Exception {
        String xml = "<p:Box xmlns:p='urn:acme:parcels:v1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                + "<a xsi:nil='true'><b/></a><c>kept</c></p:Box>";

        assertThat(json(BOX, "Box", xml)).isEqualTo("{\"any\":[{\"a\":null},{\"c\":\"kept\"}]}");
    }

    @Test
    void neverPassesAWrongValue() {
        assertThatThrownBy(() -> json(Parcels.CONTRACT, "GetParcelResponse", PARCEL.replace("2.500", "heavy")))
                .isInstanceOf(BreachException.class)
                .hasMessage("/GetParcelResponse/weight: 'value' is 'heavy', but must be a number");
    }

    String json(String schemas, String name, String xml) throws Exception {
        return json(schemas, name, xml, Strictness.REPORT);
    }

    String json(String schemas, String name, String xml, Strictness strictness) throws Exception {
        JsonNode document = SourceTree.parse("schemas.yaml", schemas).root();
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        Mapping mapping = mapping(document, name);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            mapping.toJson(reader, json, strictness, breaches::add);
        }
        return text.toString();
    }

    String xml(String schemas, String name, String json) throws Exception {
        JsonNode document = SourceTree.parse("schemas.yaml", schemas).root();
        Mapping mapping = mapping(document, name);
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            violations = mapping.toXml(parser, out);
        }
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    /** Of a contract, or of schemas alone. */
    private static Mapping mapping(JsonNode document, String name) {
        JsonNode schemas = document.has("components") ? document.at("/components/schemas") : document;
        return new Mappings(document).of(new XmlName("urn:acme:parcels:v1", name), schemas.path(name));
    }
}
