package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string} | \"name\"",
                "{type: string, maxLength: 2} | \"na\"",
                "{type: string, minLength: 6} | \"namexx\"",
                "{type: string, example: Ada} | \"Ada\"",
                "{type: string, example: Ada, x-sensitive: true} | \"***\"",
                "{type: string, maxLength: 2, x-sensitive: true} | \"**\"",
                "{type: string, format: date, x-sensitive: true} | \"2026-01-31\"",
                "{type: string, enum: [b, a]} | \"b\"",
                "{type: string, x-xml-values: {'01': open}} | \"open\"",
                "{type: string, x-xsd-type: gMonthDay} | \"--01-31\"",
                "{type: string, x-xsd-type: long} | \"1\"",
                "{type: integer, minimum: 5} | 5",
                "{type: integer, maximum: 0} | 0",
                "{type: integer, x-xsd-type: negativeInteger} | -1",
                "{type: integer, exclusiveMinimum: 9, multipleOf: 4} | 12",
                "{type: number} | 12.50",
                "{type: number, maximum: 3} | 3",
                "{type: [boolean, 'null']} | true",
                "{type: array, items: {type: boolean}, minItems: 2} | [true,true]",
                "{type: array, items: {type: integer}, x-xml-list: true} | [1]",
                "{anyOf: [{type: integer}, {type: string}]} | 1"
            })
    void takesWhatTheSchemaSays(String schema, String expected) throws Exception {
        assertThat(sample(schema, 1).toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^SKU-[0-9]{4}$",
                "^(?:[A-Z]{2}\\\\d{2}[A-Z0-9]{4}\\\\d{7}|x)$",
                "^[^a-zA-Z]+\\\\.(de|at)$",
                "^\\\\w+@\\\\w+\\\\.\\\\w{2,}$",
                "^a?b*?c+$"
            })
    void makesTextsOfPatterns(String pattern) throws Exception {
        JsonNode sample = sample("{type: string, minLength: 8, pattern: \"" + pattern + "\"}", 0);

        if (!pattern.contains("SKU") && !pattern.contains("^(?:")) {
            assertThat(sample.asText().length()).isGreaterThanOrEqualTo(8);
        }
        assertThat(Pattern.compile(pattern.replace("\\\\", "\\"))
                        .matcher(sample.asText())
                        .find())
                .isTrue();
    }

    @Test
    void endsWhatHasNoEndWithNullWhereThatIsAValue() throws Exception {
        String boss = "{type: object, required: [boss], properties: {boss: {$ref: '#/components/schemas/Chief'}}}";

        assertThat(sample(boss, 0).toString()).isEqualTo("{\"boss\":{\"boss\":null}}");
    }

    @Test
    void writesOptionalPartsToADepthAndCutsRecursion() throws Exception {
        String schema = "{type: object, required: [id], properties: {id: {type: integer},"
                + " child: {$ref: '#/components/schemas/Node'}, note: {type: string}}}";

        assertThat(sample(schema, 0).toString()).isEqualTo("{\"id\":1}");
        assertThat(sample(schema, 1).toString()).isEqualTo("{\"id\":1,\"child\":{},\"note\":\"note\"}");
        assertThat(sample(schema, 9).toString())
                .isEqualTo("{\"id\":1,\"child\":{\"name\":\"name\",\"nodes\":[]},\"note\":\"note\"}");
        assertThatThrownBy(() -> sample("{$ref: '#/components/schemas/Endless'}", 0))
                .hasMessageContaining("without end");
    }

    @Test
    void takesTheFirstWayOfAChoiceThatEnds() throws Exception {
        String schema = "{type: object, x-xml-choice: true, oneOf: [{required: [a]}, {required: [b, c]}],"
                + " properties: {a: {$ref: '#/components/schemas/Endless'}, b: {type: integer}, c: {type: boolean}}}";

        assertThat(sample(schema, 3).toString()).isEqualTo("{\"b\":1,\"c\":true}");
    }

    /** Whatever schema there is: the codec takes the sample, and its XML is the same JSON again. */
    @Test
    void fitsGeneratedSchemas() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            ObjectNode schema = new RandomSchema(new Random(seed)).document();
            Mapping mapping = new Mappings(schema).of(new XmlName("urn:a", "root"), schema);
            for (int depth = 0; depth < 4; depth++) {
                JsonNode sample = new Samples(schema, depth).whole(schema, "root");
                try (JsonParser json = SafeJson.streaming().createParser(sample.toString())) {
                    json.nextToken();
                    assertThat(mapping.toXml(json, new XmlOutput()))
                            .as(seed + ": " + sample)
                            .isEmpty();
                }
            }
        }
    }

    private static JsonNode sample(String schema, int depth) throws FindingException, IOException {
        JsonNode document = SourceTree.parse("a.yaml", """
                components:
                  schemas:
                    Node:
                      type: object
                      properties:
                        name: {type: string}
                        nodes: {type: array, items: {$ref: '#/components/schemas/Node'}}
                        again: {$ref: '#/components/schemas/Node'}
                    Endless:
                      type: object
                      required: [self]
                      properties: {self: {$ref: '#/components/schemas/Endless'}}
                    Chief:
                      type: [object, 'null']
                      required: [boss]
                      properties: {boss: {$ref: '#/components/schemas/Chief'}}
                schema: %s
                """.formatted(schema)).root();
        return new Samples(document, depth).whole(document.path("schema"), "name");
    }
}
