package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract says of values that a schema fixes, or has by default. */
class GivenValueTest {
    @TempDir
    Path folder;

    private JsonNode properties(String content) throws Exception {
        Path file = OneElementWsdl.write(
                folder,
                "<xs:element name='Root'><xs:complexType>" + content + "</xs:complexType></xs:element>"
                        + "<xs:complexType name='Base'><xs:attribute name='a' type='xs:int'/>"
                        + "<xs:attribute name='b' type='xs:int'/></xs:complexType>");
        return new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract()
                .at("/components/schemas/Root/properties");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type='xs:string' fixed='1.0' | {\"type\":\"string\",\"const\":\"1.0\"}",
                "type='xs:int' fixed=' 7' | {\"type\":\"integer\",\"format\":\"int32\",\"const\":7}",
                "type='xs:boolean' fixed='1' | {\"type\":\"boolean\",\"const\":true}",
                "type='xs:int' default='7' | {\"type\":\"integer\",\"format\":\"int32\",\"default\":7}",
                "type='xs:string' fixed='x' nillable='true' | {\"type\":[\"string\",\"null\"],\"enum\":[\"x\",null]}",
                "type='xs:int' | {\"type\":\"integer\",\"format\":\"int32\"}",
            })
    void isThatOfAnElement(String element, String schema) throws Exception {
        assertThat(properties("<xs:sequence><xs:element name='a' " + element + "/></xs:sequence>")
                        .path("a")
                        .toString())
                .isEqualTo(schema);
    }

    @Test
    void isThatOfAnAttribute() throws Exception {
        JsonNode properties = properties("<xs:attribute name='unit' type='xs:string' default='kg'/>"
                + "<xs:attribute name='of' type='xs:int' fixed='2'/>");

        assertThat(properties.at("/unit/default").asText()).isEqualTo("kg");
        assertThat(properties.at("/of/const").asInt()).isEqualTo(2);
    }

    @Test
    void hasNoAttributeThatARestrictionProhibits() throws Exception {
        assertThat(properties("<xs:complexContent><xs:restriction base='t:Base'>"
                                + "<xs:attribute name='a' use='prohibited'/></xs:restriction></xs:complexContent>")
                        .fieldNames())
                .toIterable()
                .containsExactly("b");
    }
}
