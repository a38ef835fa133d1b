package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of encoded arrays may be nil, unless stacks have their type as a value that is always there. */
class EncodedArraysTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "xsd:string, true",
        "xsd:int, false",
        "soapenc:int, true",
        "xsd:boolean, false",
        "xsd:double, false",
        "xsd:decimal, true",
        "xsd:dateTime, true",
        "xsd:base64Binary, true",
        "xsd:anyType, true",
        "d:Account, true"
    })
    void sayWhichItemsMayBeNil(String item, boolean nillable) throws Exception {
        String ledger = Files.readString(Path.of("src/test/resources/wsdl/ledger.wsdl"));
        Path wsdl = Files.writeString(
                folder.resolve("a.wsdl"),
                ledger.replace("wsdl:arrayType=\"xsd:string[][]\"", "wsdl:arrayType=\"" + item + "[]\""));

        JsonNode labels = new WsdlImport(wsdl, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract()
                .at("/components/schemas/Labels");

        assertThat(labels.path("x-xml-array-type").isTextual()).isTrue();
        assertThat(labels.path("items").toString().contains("\"null\"")).isEqualTo(nillable);
    }
}
