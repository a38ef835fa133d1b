package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fields of HTTP are called that carry blocks of the SOAP header. */
class HeaderNamesTest {
    @TempDir
    Path folder;

    @Test
    void areThoseOfTheirElements() throws Exception {
        Path file = OneElementWsdl.write(
                folder,
                "<xs:element name='Root' type='xs:int'/><xs:element name='Tenant' type='xs:string'/>"
                        + "<xs:element name='Trace' type='xs:string'/>");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "<s:body use=\"literal\"/>",
                                "<s:body use=\"literal\"/><s:header message=\"t:H\" part=\"header\" use=\"literal\"/>"
                                        + "<s:header message=\"t:I\" part=\"header\" use=\"literal\"/>")
                        .replace(
                                "<w:message name=\"M\">",
                                "<w:message name=\"H\"><w:part name=\"header\" element=\"t:Tenant\"/></w:message>"
                                        + "<w:message name=\"I\"><w:part name=\"header\" element=\"t:Trace\"/></w:message>"
                                        + "<w:message name=\"M\">"));

        JsonNode operation = new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract()
                .at("/paths/~1do/post");

        assertThat(operation.at("/parameters").findValuesAsText("name")).containsExactly("X-Tenant", "X-Trace");
        assertThat(operation.at("/x-soap/input/headers").findValuesAsText("from"))
                .containsExactly("header:X-Tenant", "header:X-Trace");
    }
}
