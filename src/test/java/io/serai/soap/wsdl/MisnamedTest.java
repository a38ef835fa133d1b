package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that XML cannot have are in no contract: the operations that need them are refused, by name and place. */
class MisnamedTest {
    private static final String WSDL = """
            <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
              xmlns:t='urn:t' xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'>
            <types><xs:schema targetNamespace='urn:t' elementFormDefault='qualified'>
            <xs:element name='Good' type='t:Fine'/>
            <xs:element name='Bad' type='t:Outer'/>
            <xs:complexType name='Fine'><xs:sequence><xs:element name='a' type='xs:int'/></xs:sequence></xs:complexType>
            <xs:complexType name='Outer'><xs:sequence><xs:element name='inner' type='t:Inner'/></xs:sequence></xs:complexType>
            <xs:complexType name='Inner'><xs:sequence><xs:element name='outer' type='t:Outer' minOccurs='0'/>
            %s
            </xs:complexType>
            </xs:schema></types>
            <message name='Good'><part name='in' element='t:Good'/></message>
            <message name='Bad'><part name='in' element='t:Bad'/></message>
            <portType name='P'><operation name='good'><input message='t:Good'/></operation>
              <operation name='bad'><input message='t:Good'/><output message='t:Bad'/></operation></portType>
            <binding name='B' type='t:P'><soap:binding style='document' transport='x'/>
              <operation name='good'><soap:operation soapAction='a'/><input><soap:body use='literal'/></input></operation>
              <operation name='bad'><soap:operation soapAction='b'/><input><soap:body use='literal'/></input>
                <output><soap:body use='literal'/></output></operation>
            </binding>
            <service name='S'><port name='P' binding='t:B'><soap:address location='http://localhost/'/></port></service>
            </definitions>
            """;

    @TempDir
    Path folder;

    private WsdlImport.Result imported(String wsdl) throws Exception {
        Path file = Files.writeString(folder.resolve("a.wsdl"), wsdl);
        return new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xs:element name='area:Code' type='xs:string'/></xs:sequence>",
                "<xs:element name='area:Code' type='xs:string' maxOccurs='9' nillable='true'/></xs:sequence>",
                "<xs:element name='area:Code'><xs:complexType><xs:attribute name='a'/></xs:complexType></xs:element></xs:sequence>",
                "<xs:choice maxOccurs='9'><xs:element name='area:Code'/><xs:element name='b'/></xs:choice></xs:sequence>",
                "<xs:element name='b'><xs:complexType><xs:sequence><xs:element name='area:Code' maxOccurs='9'/>"
                        + "</xs:sequence></xs:complexType></xs:element></xs:sequence>",
                "</xs:sequence><xs:attribute name='area:Code' type='xs:string'/>"
            })
    void refusesTheOperationsThatNeedThem(String misnamed) throws Exception {
        WsdlImport.Result result = imported(WSDL.formatted(misnamed));

        assertThat(result.refused())
                .singleElement()
                .asString()
                .matches(
                        "a.wsdl:\\d+:\\d+: operation bad: needs the (element|attribute) 'area:Code' \\(a.wsdl:9:\\d+\\), which is"
                                + " no name of XML; expected one that begins with a letter or '_', without a colon");
        assertThat(result.operations()).isEqualTo(1);
        assertThat(result.contract().path("paths")).hasSize(1);
        assertThat(result.contract().toString()).contains("\"Fine\"").doesNotContain("area:Code", "Outer", "Inner");
    }

    @Test
    void refusesAnElementThatIsAMessage() throws Exception {
        String wsdl = WSDL.formatted("</xs:sequence>").replace("name='Bad' type", "name='2nd' type");

        assertThat(imported(wsdl.replace("element='t:Bad'", "element='t:2nd'")).refused())
                .singleElement()
                .asString()
                .contains("operation bad: needs the element '2nd' (a.wsdl:5:");
    }

    @Test
    void leavesAloneWhatNoOperationNeeds() throws Exception {
        String wsdl = WSDL.formatted("</xs:sequence>")
                .replace("<xs:element name='Bad'", "<xs:element name='not:used'/><xs:element name='Bad'");

        WsdlImport.Result result = imported(wsdl);

        assertThat(result.refused()).isEmpty();
        assertThat(result.operations()).isEqualTo(2);
        assertThat(List.copyOf(result.contract().at("/components/schemas").properties()))
                .hasSize(4);
    }
}
