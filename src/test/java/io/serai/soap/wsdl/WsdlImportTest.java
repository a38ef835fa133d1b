package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.contract.ContractText;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.SafeXml;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.workspace.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WsdlImportTest {
    private static final Path PARCELS = Path.of("src/test/resources/wsdl/parcels.wsdl");

    @TempDir
    Path folder;

    private static WsdlImport.Result imported(Path file) throws Exception {
        return new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0);
    }

    @Test
    void proposesResources() throws Exception {
        WsdlImport.Result result = imported(PARCELS);

        assertThat(result.api()).isEqualTo("parcel");
        assertThat(result.location()).isEqualTo("http://localhost:9999/ws/parcels");
        assertThat(result.operations()).isEqualTo(2);
        assertThat(result.refused()).isEmpty();
        JsonNode paths = result.contract().path("paths");
        assertThat(paths.path("/get-parcel").path("post").path("operationId").asText())
                .isEqualTo("getParcel");
        JsonNode cancel = paths.path("/parcel/{number}").path("delete");
        assertThat(cancel.path("operationId").asText()).isEqualTo("cancelParcel");
        assertThat(cancel.path("responses").has("202")).isTrue();
    }

    @Test
    void writesWhatTheCodecReads() throws Exception {
        String yaml = ContractText.yaml(imported(PARCELS).contract());
        JsonNode contract = SourceTree.parse("parcels.yaml", yaml).root();
        Mapping mapping = new Mappings(contract)
                .of(
                        new XmlName("urn:acme:parcels:v1", "GetParcelResponse"),
                        contract.at("/components/schemas/GetParcelResponse"));
        String xml = "<p:GetParcelResponse xmlns:p='urn:acme:parcels:v1' xmlns:c='urn:acme:common:v1'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' id='1001'><p:weight unit='kg'>2.500</p:weight>"
                + "<p:collected xsi:nil='true'/><p:event><p:day>2026-03-01+01:00</p:day><c:depot>Graz</c:depot></p:event>"
                + "<p:Labels><p:label>a</p:label><p:label/></p:Labels>"
                + "<p:vehicle xsi:type='p:Truck'><p:plate>G-1</p:plate><p:axles>3</p:axles></p:vehicle>"
                + "<p:note>x</p:note><p:scan>7</p:scan><p:note>y</p:note><o:other xmlns:o='urn:o' a='1'>t<o:i/></o:other>"
                + "</p:GetParcelResponse>";

        String json = json(mapping, xml);

        assertThat(json)
                .isEqualTo(
                        "{\"id\":1001,\"weight\":{\"unit\":\"kg\",\"value\":2.500},\"collected\":null,"
                                + "\"event\":[{\"day\":\"2026-03-01+01:00\",\"depot\":\"Graz\"}],\"labels\":[\"a\",\"\"],"
                                + "\"vehicle\":{\"$type\":\"Truck\",\"plate\":\"G-1\",\"axles\":3},"
                                + "\"items\":[{\"note\":\"x\"},{\"scan\":7},{\"note\":\"y\"}],"
                                + "\"any\":[{\"{urn:o}other\":{\"attributes\":{\"a\":\"1\"},\"content\":[\"t\",{\"{urn:o}i\":\"\"}]}}]}");
        assertThat(json(mapping, xml(mapping, json))).isEqualTo(json);
    }

    @Test
    void takesAHeaderOnceThatABindingNamesTwice() throws Exception {
        String header = "<soap:header message=\"p:Tenant\" part=\"tenant\" use=\"literal\"/>";
        String twice = Files.readString(PARCELS).replace(header, header + header);
        Path file = Files.writeString(folder.resolve("twice.wsdl"), twice);

        JsonNode operation = imported(file).contract().at("/paths/~1get-parcel/post");

        assertThat(twice).contains(header + header);
        assertThat(operation.at("/x-soap/input/headers")).hasSize(1);
        assertThat(operation.path("parameters")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoWsdl() throws Exception {
        Path two = Files.writeString(folder.resolve("two.wsdl"), "<description xmlns='http://www.w3.org/ns/wsdl'/>");
        Path dtd = Files.writeString(
                folder.resolve("dtd.wsdl"), "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:/etc/passwd'>]><a>&x;</a>");

        assertThatThrownBy(() -> imported(two))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("two.wsdl:1:")
                .hasMessageEndingWith("description: WSDL 2.0 is not supported; expected WSDL 1.1");
        assertThatThrownBy(() -> imported(dtd))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> imported(folder)).hasMessageContaining("has 2 WSDL files");
    }

    private static String json(Mapping mapping, String xml) throws Exception {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            mapping.toJson(reader, json, Strictness.ENFORCE, breach -> {});
        }
        return text.toString();
    }

    private static String xml(Mapping mapping, String json) throws Exception {
        XmlOutput out = new XmlOutput();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            assertThat(mapping.toXml(parser, out)).isEmpty();
        }
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }
}
