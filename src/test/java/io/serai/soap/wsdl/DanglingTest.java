package io.serai.soap.wsdl;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas that refer to what is not there: whoever needs it is refused, and nothing vanishes. */
class DanglingTest {
    private static final String WSDL = """
            <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
              xmlns:t='urn:t' xmlns:o='urn:o' xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'
              xmlns:mime='http://schemas.xmlsoap.org/wsdl/mime/'>
            %s
            <types><xs:schema targetNamespace='urn:t'><xs:import namespace='urn:o' schemaLocation='o.xsd'/>
            <xs:element name='Good' type='xs:int'/>
            <xs:element name='Bad' type='t:Outer'/>
            <xs:complexType name='Outer'><xs:sequence><xs:element name='inner' type='t:Inner'/></xs:sequence></xs:complexType>
            <xs:complexType name='Inner'>
            %s
            </xs:complexType>
            </xs:schema></types>
            <message name='Good'><part name='in' element='t:Good'/><part name='scan' type='xs:string'/></message>
            <message name='Bad'><part name='in' element='t:Bad'/></message>
            <portType name='P'><operation name='good'><input message='t:Good'/></operation>
              <operation name='bad'><input message='t:Good'/><output message='t:Bad'/></operation></portType>
            <binding name='B' type='t:P'><soap:binding style='document' transport='x'/>
              <operation name='good'><soap:operation soapAction='a'/><input><mime:multipartRelated>
                <mime:part><soap:body use='literal' parts='in'/></mime:part>
                <mime:part><mime:content part='scan' type='image/png'/></mime:part></mime:multipartRelated></input></operation>
              <operation name='bad'><soap:operation soapAction='b'/><input><soap:body use='literal' parts='in'/></input>
                <output><soap:body use='literal'/></output></operation>
            </binding>
            <service name='S'><port name='P' binding='t:B'><soap:address location='http://localhost/'/></port></service>
            </definitions>
            """;

    @TempDir
    Path folder;

    private WsdlImport.Result imported(String imports, String type) throws Exception {
        write(folder, "a.wsdl", WSDL.formatted(imports, type));
        return new WsdlImport(folder.resolve("a.wsdl"), new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xs:sequence><xs:element name='a' type='t:Nope'/></xs:sequence> | the type {urn:t}Nope (a.wsdl:10:",
                "<xs:sequence><xs:element ref='t:Nope'/></xs:sequence> | the element {urn:t}Nope (a.wsdl:10:",
                "<xs:sequence><xs:element ref='o:Head'/></xs:sequence> | the element {urn:o}Head (a.wsdl:10:",
                "<xs:sequence><xs:group ref='t:Nope'/></xs:sequence> | the group {urn:t}Nope (a.wsdl:10:",
                "<xs:complexContent><xs:extension base='t:Nope'/></xs:complexContent> | the type {urn:t}Nope (a.wsdl:10:",
                "<xs:simpleContent><xs:extension base='t:Nope'/></xs:simpleContent> | the type {urn:t}Nope (a.wsdl:10:",
                "<xs:attribute name='a' type='t:Nope'/> | the type {urn:t}Nope (a.wsdl:10:",
                "<xs:attribute ref='t:nope'/> | the attribute {urn:t}nope (a.wsdl:10:",
                "<xs:attributeGroup ref='t:nope'/> | the attributeGroup {urn:t}nope (a.wsdl:10:",
                "<xs:sequence><xs:elemnt name='a' type='xs:int'/></xs:sequence> | 'elemnt' (a.wsdl:10:",
            })
    void refusesTheOperationsThatNeedWhatIsMissing(String type, String expected) throws Exception {
        WsdlImport.Result result = imported("", type);

        assertThat(result.refused())
                .singleElement()
                .asString()
                .matches("a.wsdl:\\d+:\\d+: operation bad: needs .*")
                .contains(expected);
        assertThat(result.operations()).isEqualTo(1);
        assertThat(result.contract().toString()).doesNotContain("x-missing", "Outer", "Inner");
    }

    @Test
    void namesTheFileThatIsNotThere() throws Exception {
        assertThat(imported("", "<xs:sequence><xs:element ref='o:Head'/></xs:sequence>")
                        .refused())
                .singleElement()
                .asString()
                .contains("which no schema has; a.wsdl:5:", "o.xsd is not there; expected a file below the folder");
    }

    @Test
    void saysThatAttachmentsAreLeftOut() throws Exception {
        assertThat(imported("", "<xs:sequence/>").notes()).anySatisfy(note -> assertThat(note)
                .contains("operation good: the part 'scan' is an attachment (mime:content), which is left out"));
    }

    @Test
    void saysWhoImportsAFileThatIsNotThere() {
        assertThatThrownBy(() -> imported("<import namespace='urn:o' location='iface.wsdl'/>", "<xs:sequence/>"))
                .isInstanceOf(ImportException.class)
                .hasMessageMatching("a.wsdl:4:\\d+: import: iface.wsdl is not there; expected .*");
    }
}
