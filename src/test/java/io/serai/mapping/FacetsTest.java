package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.serai.problem.Violation;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values outside of what their types leave: refused when a client sends them, told when a service does. */
class FacetsTest {
    private final List<Breach> told = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "type: string, maxLength: 3; \"äö😀\"; \"äö😀x\"; must have at most 3 characters",
                "type: string, minLength: 2; \"ab\"; \"😀\"; must have at least 2 characters",
                "type: string, minLength: 2, maxLength: 2; \"ab\"; \"abc\"; must have 2 characters",
                "type: string, minLength: 1, maxLength: 2; \"a\"; \"\"; must have 1 to 2 characters",
                "type: string, pattern: '^(?:[A-Z]{2}|\\d+)$'; \"AB\"; \"AB\\n\"; must match ^(?:[A-Z]{2}|\\d+)$",
                "type: string, pattern: 'b'; \"abc\"; \"ac\"; must match b",
                "type: string, enum: [A, B]; \"B\"; \"C\"; `must be one of: A, B`",
                "type: [string, 'null'], enum: [A, null]; \"A\"; \"C\"; must be 'A'",
                "type: string, const: A; \"A\"; \"a\"; must be 'A'",
                "type: string, contentEncoding: base64, maxLength: 4; \"QUJD\"; \"QUJDREVG\"; must have at most 4 characters",
                "type: integer, minimum: 5; 5; 4; must be at least 5",
                "type: integer, exclusiveMinimum: 5; 6; 5; must be more than 5",
                "type: integer, minimum: 5, exclusiveMinimum: true; 6; 5; must be more than 5",
                "type: number, maximum: 0.10; 0.100; 0.101; must be at most 0.10",
                "type: number, exclusiveMaximum: 1e3; 999.9; 1000.0; must be less than 1000",
                "type: integer, enum: [1, 20]; 20; 2; `must be one of: 1, 20`",
                "type: number, x-xsd-type: decimal, const: 1.5; 1.50; 1.51; must be 1.5",
                "type: number, x-xsd-total-digits: 3; 1.20; 12.34; must have at most 3 digits",
                "type: number, x-xsd-total-digits: 3; 100; 1000; must have at most 3 digits",
                "type: number, x-xsd-total-digits: 4, x-xsd-fraction-digits: 2; 1.230; 1.234; `must have at most 4 digits, at most 2 behind the point`",
                "type: number, x-xsd-type: double, maximum: 2; \"NaN\"; 3.5; must be at most 2",
                "type: array, x-xml-list: true, items: {type: integer, maximum: 9}; [1,9]; [1,10]; must be at most 9",
                "anyOf: [{type: integer, maximum: 9}, {type: string, enum: [all, none]}]; \"all\"; \"some\"; `must be at most 9, or one of: all, none`"
            })
    void keepsValuesWithinTheirTypes(String schema, String good, String bad, String expectation) throws Exception {
        Mapping mapping = mapping(schema);

        assertThat(violations(mapping, good)).isEmpty();
        assertThat(violations(mapping, bad)).extracting(Violation::detail).containsExactly(expectation);
        assertThat(json(mapping, xml(mapping, good), Strictness.REPORT)).isEqualTo("{\"v\":" + good + "}");
        assertThat(told).isEmpty();
        String broken = xml(mapping("type: " + loose(schema)), bad);
        assertThat(json(mapping, broken, Strictness.OFF)).isEqualTo("{\"v\":" + bad + "}");
        assertThat(told).isEmpty();
        assertThat(json(mapping, broken, Strictness.REPORT)).isEqualTo("{\"v\":" + bad + "}");
        assertThat(told).extracting(Breach::kind).containsExactly(Breach.Kind.FACET);
        assertThatThrownBy(() -> json(mapping, broken, Strictness.ENFORCE))
                .isInstanceOf(BreachException.class)
                .hasMessageContaining("but " + expectation);
    }

    /** The same type without what narrows it. */
    private static String loose(String schema) {
        if (schema.contains("x-xml-list")) {
            return "array, x-xml-list: true, items: {type: integer}";
        }
        String number = schema.contains("double") ? "number, x-xsd-type: double" : "number";
        return schema.contains("integer") && !schema.contains("anyOf")
                ? "integer"
                : schema.contains("number") ? number : "string";
    }

    @Test
    void countsItems() throws Exception {
        Mapping mapping = mapping("type: array, minItems: 1, maxItems: 2, items: {type: string}");

        assertThat(violations(mapping, "[]"))
                .extracting(Violation::detail)
                .containsExactly("must have at least 1 item");
        assertThat(violations(mapping, "[\"a\",\"b\"]")).isEmpty();
        assertThat(violations(mapping, "[\"a\",\"b\",\"c\"]"))
                .extracting(v -> v.pointer() + " " + v.detail())
                .containsExactly("#/v must have at most 2 items");
    }

    @Test
    void takesTheTypeOfAUnionWhoseFacetsHold() throws Exception {
        Mapping mapping = mapping("anyOf: [{type: integer, maximum: 9}, {type: string, pattern: '^\\d\\d$'}]");

        assertThat(json(mapping, "<r><v>7</v></r>", Strictness.ENFORCE)).isEqualTo("{\"v\":7}");
        assertThat(json(mapping, "<r><v>17</v></r>", Strictness.ENFORCE)).isEqualTo("{\"v\":\"17\"}");
        assertThat(json(mapping, "<r><v>170</v></r>", Strictness.REPORT)).isEqualTo("{\"v\":170}");
    }

    @ParameterizedTest
    @CsvSource({"^(?:(a+)+)$", "^(?:(a|b|ab)*c)$", "^(?:(a|a)*)$"})
    void losesPatienceWithPatternsThatGoBackAndForth(String pattern) {
        char[] text = ("a".repeat(100_000) + "!").toCharArray();
        List<Facet> facets = new ArrayList<>();
        PatternFacet.addTo(facets, new TextNode(pattern));

        assertThat(Duration.ofNanos(timeOf(facets.get(0), text))).isLessThan(Duration.ofSeconds(2));
    }

    private static long timeOf(Facet facet, char[] text) {
        long start = System.nanoTime();
        assertThat(facet.accepts(text, 0, text.length)).isFalse();
        return System.nanoTime() - start;
    }

    @Test
    void looksAtNoNumberForLong() throws Exception {
        Mapping mapping = mapping("type: integer, minimum: 5");

        json(mapping, "<r><v>" + "9".repeat(1_000_000) + "</v></r>", Strictness.REPORT);

        assertThat(told).extracting(Breach::kind).containsExactly(Breach.Kind.FACET);
    }

    private static Mapping mapping(String schema) throws FindingException {
        JsonNode document = SourceTree.parse("schema.yaml", "{type: object, properties: {v: {" + schema + "}}}")
                .root();
        return new Mappings(document).of(new XmlName("", "r"), document);
    }

    private static List<Violation> violations(Mapping mapping, String value) throws Exception {
        try (JsonParser json = SafeJson.streaming().createParser("{\"v\":" + value + "}")) {
            json.nextToken();
            return mapping.toXml(json, new XmlOutput());
        }
    }

    private static String xml(Mapping mapping, String value) throws Exception {
        return RoundTripTest.xml(mapping, "{\"v\":" + value + "}");
    }

    private String json(Mapping mapping, String xml, Strictness strictness) throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = SafeJson.streaming().createGenerator(text)) {
            mapping.toJson(reader, json, strictness, told::add);
        }
        return text.toString();
    }
}
