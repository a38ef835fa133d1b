package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.problem.Violation;
import io.serai.workspace.FindingException;
import io.serai.workspace.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In OpenAPI 3.0 nothing may stand beside {@code $ref}, so contracts put the reference of a simple type into
 * {@code allOf}, and what they add beside it.
 */
class SimpleAllOfTest {
    private static final String PRICE = """
            Price:
              type: object
              properties:
                currency: {allOf: [{$ref: '#/Code'}], xml: {attribute: true, name: cur}}
                amount: {allOf: [{$ref: '#/Amount'}], xml: {x-node: text}}
            Offer:
              type: object
              properties:
                code: {allOf: [{$ref: '#/Code'}, {description: ISO 4217}], xml: {name: c}}
                prices: {type: array, items: {allOf: [{$ref: '#/Amount'}, {maximum: 9}], xml: {name: p}}}
            Code: {type: string, maxLength: 3}
            Amount: {type: number}
            """;

    @Test
    void isSimpleAsAttributeAndAsText() throws Exception {
        String json = "{\"currency\":\"EUR\",\"amount\":19.9500}";

        String xml = RoundTripTest.xml(mapping("Price"), json);

        assertThat(xml).contains(" cur=\"EUR\"").contains(">19.9500</Price>");
        assertThat(RoundTripTest.json(mapping("Price"), xml)).isEqualTo(json);
    }

    @Test
    void takesWhatAllMembersSay() throws Exception {
        String json = "{\"code\":\"EUR\",\"prices\":[1.0,2.50]}";

        String xml = RoundTripTest.xml(mapping("Offer"), json);

        assertThat(xml).contains("<c>EUR</c><p>1.0</p><p>2.50</p>");
        assertThat(RoundTripTest.json(mapping("Offer"), xml)).isEqualTo(json);
        assertThat(violations("{\"code\":\"EURO\",\"prices\":[10]}")).hasSize(2);
    }

    private static List<Violation> violations(String json) throws Exception {
        try (JsonParser parser = SafeJson.streaming().createParser(json)) {
            parser.nextToken();
            return mapping("Offer").toXml(parser, new XmlOutput());
        }
    }

    private static Mapping mapping(String name) throws FindingException {
        JsonNode document = SourceTree.parse("price.yaml", PRICE).root();
        return new Mappings(document).of(new XmlName("", name), document.path(name));
    }
}
