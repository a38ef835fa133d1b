package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.Mapping;
import io.serai.mapping.Mappings;
import io.serai.mapping.SafeXml;
import io.serai.mapping.Strictness;
import io.serai.mapping.XmlName;
import io.serai.mapping.XmlOutput;
import io.serai.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How numbers are published, and that none of their digits is lost either way. */
class NumbersTest {
    private static final String WSDL = """
            <w:definitions name='Bank' targetNamespace='urn:b' xmlns:b='urn:b'
                xmlns:w='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
                xmlns:xs='http://www.w3.org/2001/XMLSchema'>
              <w:types><xs:schema targetNamespace='urn:b' elementFormDefault='qualified'>
                <xs:element name='Book'><xs:complexType><xs:sequence>
                  <xs:element name='count' type='xs:int'/>
                  <xs:element name='account' type='xs:long'/>
                  <xs:element name='serial' type='xs:unsignedLong'/>
                  <xs:element name='total' type='xs:integer' nillable='true'/>
                  <xs:element name='amount' type='xs:decimal'/>
                  <xs:element name='rate' type='xs:double'/>
                  <xs:element name='year' type='b:Year'/>
                  <xs:element name='step' type='b:Step' maxOccurs='unbounded'/>
                </xs:sequence></xs:complexType></xs:element>
                <xs:simpleType name='Year'><xs:restriction base='xs:integer'>
                  <xs:minInclusive value='1900'/><xs:maxInclusive value='2100'/></xs:restriction></xs:simpleType>
                <xs:simpleType name='Step'><xs:restriction base='xs:decimal'>
                  <xs:enumeration value='0.5'/><xs:enumeration value='100'/></xs:restriction></xs:simpleType>
              </xs:schema></w:types>
              <w:message name='Book'><w:part name='body' element='b:Book'/></w:message>
              <w:portType name='Bank'><w:operation name='Book'><w:input message='b:Book'/></w:operation></w:portType>
              <w:binding name='Soap' type='b:Bank'>
                <soap:binding style='document' transport='http://schemas.xmlsoap.org/soap/http'/>
                <w:operation name='Book'><w:input><soap:body use='literal'/></w:input></w:operation>
              </w:binding>
              <w:service name='BankService'><w:port name='P' binding='b:Soap'>
                <soap:address location='http://localhost:1/x'/></w:port></w:service>
            </w:definitions>
            """;

    private static final String XML = "<b:Book xmlns:b=\"urn:b\"><b:count>7</b:count>"
            + "<b:account>9007199254740993</b:account><b:serial>18446744073709551615</b:serial>"
            + "<b:total>123456789012345678901234567890</b:total><b:amount>9970.5500</b:amount>"
            + "<b:rate>1.50E3</b:rate><b:year>2026</b:year><b:step>0.5</b:step><b:step>100</b:step></b:Book>";

    @TempDir
    Path folder;

    private JsonNode imported(Numbers numbers) throws Exception {
        Path file = Files.writeString(folder.resolve("bank.wsdl"), WSDL);
        return new WsdlImport(
                        file.toString(), new WsdlImport.Options(null, null, null, true, false, numbers), step -> {})
                .run()
                .get(0)
                .contract();
    }

    private static Mapping mapping(JsonNode contract) {
        return new Mappings(contract).of(new XmlName("urn:b", "Book"), contract.at("/components/schemas/Book"));
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

    private static List<Violation> write(Mapping mapping, String json, XmlOutput out) throws Exception {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return mapping.toXml(parser, out);
        }
    }

    private static void assertLossless(Mapping mapping, String json) throws Exception {
        assertThat(json(mapping, XML)).isEqualTo(json);
        XmlOutput out = new XmlOutput();
        assertThat(write(mapping, json, out)).isEmpty();
        String xml = new String(out.toBytes(), StandardCharsets.UTF_8);
        assertThat(json(mapping, xml)).isEqualTo(json);
        assertThat(xml).contains(">9007199254740993<", ">9970.5500<", ">18446744073709551615<", ">1.50E3<");
    }

    @Test
    void areNumbersByDefault() throws Exception {
        assertLossless(
                mapping(imported(Numbers.EXACT)),
                "{\"count\":7,\"account\":9007199254740993,\"serial\":18446744073709551615,"
                        + "\"total\":123456789012345678901234567890,\"amount\":9970.5500,\"rate\":1.50E3,\"year\":2026,"
                        + "\"step\":[0.5,100]}");
    }

    @Test
    void areStringsWhereJavaScriptWouldLoseDigits() throws Exception {
        JsonNode contract = imported(Numbers.STRING_IF_UNSAFE);
        JsonNode book = contract.at("/components/schemas/Book/properties");

        assertThat(book.path("account"))
                .hasToString("{\"type\":\"string\",\"x-xsd-type\":\"long\",\"pattern\":\"^-?[0-9]+$\"}");
        assertThat(book.path("serial").path("pattern").asText()).isEqualTo("^[0-9]+$");
        assertThat(book.path("total").path("type")).hasToString("[\"string\",\"null\"]");
        assertThat(book.path("count")).hasToString("{\"type\":\"integer\",\"format\":\"int32\"}");
        assertThat(book.path("year")).hasToString("{\"type\":\"integer\",\"minimum\":1900,\"maximum\":2100}");
        assertThat(contract.at("/components/schemas/Step/enum")).hasToString("[\"0.5\",\"100\"]");
        assertLossless(
                mapping(contract),
                "{\"count\":7,\"account\":\"9007199254740993\",\"serial\":\"18446744073709551615\","
                        + "\"total\":\"123456789012345678901234567890\",\"amount\":\"9970.5500\",\"rate\":1.50E3,"
                        + "\"year\":2026,\"step\":[\"0.5\",\"100\"]}");
    }

    @Test
    void areAllStringsOnDemand() throws Exception {
        JsonNode contract = imported(Numbers.STRING);

        assertLossless(
                mapping(contract),
                "{\"count\":\"7\",\"account\":\"9007199254740993\",\"serial\":\"18446744073709551615\","
                        + "\"total\":\"123456789012345678901234567890\",\"amount\":\"9970.5500\",\"rate\":\"1.50E3\","
                        + "\"year\":\"2026\",\"step\":[\"0.5\",\"100\"]}");
        assertThat(contract.at("/components/schemas/Problem/properties/status/type")
                        .asText())
                .isEqualTo("integer");
        assertThat(json(mapping(contract), XML.replace("1.50E3", "-INF"))).contains("\"rate\":\"-INF\"");
    }

    @Test
    void areCheckedInStringsToo() throws Exception {
        Mapping mapping = mapping(imported(Numbers.STRING));
        String wrong = "{\"count\":7,\"account\":\"9223372036854775808\",\"serial\":\"-1\",\"total\":null,"
                + "\"amount\":\"1e3\",\"rate\":\"Infinity\",\"year\":\"twenty\",\"step\":[\"0.5\"]}";

        assertThat(write(mapping, wrong, new XmlOutput()))
                .extracting(violation -> violation.pointer() + " " + violation.detail())
                .containsExactly(
                        "#/count must be a string that holds an integer from -2147483648 to 2147483647",
                        "#/account must be a string that holds an integer from -9223372036854775808 to"
                                + " 9223372036854775807",
                        "#/serial must be a string that holds an integer from 0 to 18446744073709551615",
                        "#/amount must be a string that holds a decimal number",
                        "#/rate must be a string that holds a number, or one of \"INF\", \"-INF\" and \"NaN\"",
                        "#/year must be a string that holds an integer");
    }
}
