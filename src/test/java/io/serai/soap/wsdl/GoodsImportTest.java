package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Constructs that contracts say with keys of their own. */
class GoodsImportTest {
    private static JsonNode put;

    @BeforeAll
    static void read() throws Exception {
        Path file = Path.of("src/test/resources/wsdl/goods.wsdl");
        JsonNode contract = new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract();
        put = contract.at("/components/schemas/PutGood/properties");
    }

    @Test
    void keepsFacets() {
        assertThat(put.path("price").toString())
                .contains("\"x-xsd-total-digits\":6", "\"x-xsd-fraction-digits\":2", "\"minimum\":0");
        assertThat(put.path("sku").toString()).contains("\"pattern\":\"^(?:[A-Z]{2}-\\\\d+)$\"", "\"maxLength\":10");
    }

    @Test
    void leavesOutPatternsThatNobodyCanCompile() {
        assertThat(put.path("odd").has("pattern")).isFalse();
    }
}
