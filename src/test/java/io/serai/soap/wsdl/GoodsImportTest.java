package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.BodyReader;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.SafeJson;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Constructs that contracts say with keys of their own. */
class GoodsImportTest {
    private static JsonNode contract;
    private static JsonNode put;
    private static JsonNode answer;

    @BeforeAll
    static void read() throws Exception {
        Path file = Path.of("src/test/resources/wsdl/goods.wsdl");
        contract = new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract();
        put = contract.at("/components/schemas/PutGood/properties");
        answer = contract.at("/components/schemas/PutGoodResponse/properties");
    }

    @Test
    void keepsFacets() {
        assertThat(put.path("price").toString())
                .contains("\"x-xsd-total-digits\":6", "\"x-xsd-fraction-digits\":2", "\"minimum\":0");
        assertThat(put.path("sku").toString()).contains("\"pattern\":\"^(?:[A-Z]{2}-\\\\d+)$\"", "\"maxLength\":10");
    }

    @Test
    void typesWhatAWildcardAdmits() {
        JsonNode any = put.path("any");

        assertThat(any.path("x-xml-any").asText()).isEqualTo("nodes");
        assertThat(any.path("items").path("x-xml-children-namespace").asText()).isEqualTo("urn:acme:extras:v1");
        assertThat(any.at("/items/properties/hazard/$ref").asText()).isEqualTo("#/components/schemas/Hazard");
        assertThat(any.at("/items/properties/hazard/xml/name").asText()).isEqualTo("Hazard");
        assertThat(any.at("/items/properties/fragile/type").asText()).isEqualTo("boolean");
        assertThat(answer.at("/any/items").has("properties")).isFalse();
    }

    @Test
    void readsAndWritesWhatAWildcardAdmits() throws Exception {
        Mapping mapping = new Mappings(contract)
                .of(new XmlName("urn:acme:goods:v1", "PutGood"), contract.at("/components/schemas/PutGood"));
        String json = "{\"sku\":\"AB-1\",\"price\":1.50,\"weight\":null,"
                + "\"any\":[{\"hazard\":{\"class\":3}},{\"{urn:b}new\":\"x\"},{\"fragile\":true}]}";
        XmlOutput xml = new XmlOutput();
        try (JsonParser parser = SafeJson.streaming().createParser(json)) {
            parser.nextToken();
            assertThat(mapping.toXml(parser, xml)).isEmpty();
        }

        BodyReader reader = new BodyReader(Strictness.ENFORCE, breach -> {});
        Buffer back = BodyReader.read(xml.toBytes(), (stream, collecting) -> {
            stream.nextTag();
            return reader.json(stream, mapping, collecting);
        });

        assertThat(back.toString()).isEqualTo(json);
    }

    @Test
    void leavesOutPatternsThatNobodyCanCompile() {
        assertThat(put.path("odd").has("pattern")).isFalse();
    }
}
