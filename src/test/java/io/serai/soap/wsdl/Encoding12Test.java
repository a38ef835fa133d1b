package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of operations in the encoding of SOAP 1.2, and what is not. */
class Encoding12Test {
    private static final String WSDL = """
            <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/%s/'
              xmlns:t='urn:t' xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'>
            <types><xs:schema targetNamespace='urn:t'>
            <xs:complexType name='Plain'><xs:sequence><xs:element name='a' type='xs:int'/></xs:sequence></xs:complexType>
            <xs:complexType name='Outer'><xs:sequence><xs:element name='list' type='t:List'/></xs:sequence></xs:complexType>
            <xs:complexType name='List'><xs:complexContent><xs:restriction base='e:Array' xmlns:e='%s'>
              <xs:attribute ref='e:arrayType' w:arrayType='xs:string[]' xmlns:w='http://schemas.xmlsoap.org/wsdl/'/>
            </xs:restriction></xs:complexContent></xs:complexType>
            </xs:schema></types>
            <message name='Plain'><part name='in' type='t:Plain'/></message>
            <message name='Outer'><part name='in' type='t:Outer'/></message>
            <portType name='P'><operation name='plain'><input message='t:Plain'/></operation>
              <operation name='list'><input message='t:Outer'/></operation></portType>
            <binding name='B' type='t:P'><soap:binding style='rpc' transport='http://schemas.xmlsoap.org/soap/http'/>
              <operation name='plain'><soap:operation soapAction='a'/><input><soap:body use='encoded'/></input></operation>
              <operation name='list'><soap:operation soapAction='b'/><input><soap:body use='encoded'/></input></operation>
            </binding>
            <service name='S'><port name='P' binding='t:B'><soap:address location='http://localhost/'/></port></service>
            </definitions>
            """;
    private static final String OF_1_1 = "http://schemas.xmlsoap.org/soap/encoding/";

    @TempDir
    Path folder;

    private WsdlImport.Result imported(String binding, String encoding) throws Exception {
        Path file = Files.writeString(folder.resolve("a.wsdl"), WSDL.formatted(binding, encoding));
        return new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soap12 | http://schemas.xmlsoap.org/soap/encoding/ | an array of {http://www.w3.org/2001/XMLSchema}string in the"
                        + " encoding of SOAP 1.2, which is not supported",
                "soap12 | http://www.w3.org/2003/05/soap-encoding | the type {http://www.w3.org/2003/05/soap-encoding}Array"
                        + " (a.wsdl:6:48) of the encoding of SOAP 1.2, which is not supported"
            })
    void refusesArrays(String binding, String encoding, String reason) throws Exception {
        WsdlImport.Result result = imported(binding, encoding);

        assertThat(result.refused())
                .singleElement()
                .asString()
                .matches("a.wsdl:16:\\d+: operation list: needs .*")
                .contains(reason);
        assertThat(result.operations()).isEqualTo(1);
    }

    @Test
    void takesThoseOfSoap11() throws Exception {
        assertThat(imported("soap", OF_1_1).refused()).isEmpty();
    }
}
