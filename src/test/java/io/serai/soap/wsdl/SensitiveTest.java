package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which properties the importer keeps from being seen. */
class SensitiveTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "userPassword",
                "PASSWD",
                "clientSecret",
                "accessToken",
                "credentials",
                "pin",
                "PIN",
                "cardPin",
                "pinCode",
                "newPIN",
                "card_pin",
                "cvv2",
                "pwd",
                "apiKey",
                "api_key",
                "cardNumber",
                "iban",
                "senderIban",
                "IBAN"
            })
    void knowsNames(String name) {
        assertThat(Sensitive.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shipping",
                "opinion",
                "pinned",
                "spin",
                "secretary",
                "pass",
                "number",
                "pinot",
                "cvs",
                "urbane",
                "key",
                "cardName"
            })
    void leavesOthers(String name) {
        assertThat(Sensitive.isName(name)).isFalse();
    }

    @Test
    void marksThemAndKeepsThemOutOfUrls() throws Exception {
        JsonNode contract =
                imported("<xs:element name='user' type='xs:string'/><xs:element name='pin' type='xs:int'/>");

        assertThat(contract.path("paths")
                        .properties()
                        .iterator()
                        .next()
                        .getValue()
                        .fieldNames()
                        .next())
                .isEqualTo("post");
        assertThat(contract.at("/components/schemas/GetBalance/properties/pin"))
                .hasToString("{\"type\":\"integer\",\"format\":\"int32\",\"x-sensitive\":true}");
        assertThat(contract.at("/components/schemas/GetBalance/properties/user").has("x-sensitive"))
                .isFalse();
    }

    @Test
    void saysOfAGuessedGetThatNobodyConfirmedIt() throws Exception {
        JsonNode get = imported("<xs:element name='user' type='xs:string'/>").at("/paths/~1balance~1{user}/get");

        assertThat(get.path("operationId").asText()).isEqualTo("getBalance");
        assertThat(get.path("x-safe").isBoolean()).isTrue();
        assertThat(get.path("x-safe").asBoolean()).isFalse();
    }

    private JsonNode imported(String elements) throws Exception {
        Path file = Files.writeString(folder.resolve("bank.wsdl"), """
                <w:definitions name='Bank' targetNamespace='urn:b' xmlns:b='urn:b'
                    xmlns:w='http://schemas.xmlsoap.org/wsdl/' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'
                    xmlns:xs='http://www.w3.org/2001/XMLSchema'>
                  <w:types><xs:schema targetNamespace='urn:b' elementFormDefault='qualified'>
                    <xs:element name='GetBalance'><xs:complexType><xs:sequence>%s</xs:sequence></xs:complexType></xs:element>
                  </xs:schema></w:types>
                  <w:message name='Get'><w:part name='body' element='b:GetBalance'/></w:message>
                  <w:portType name='Bank'><w:operation name='GetBalance'><w:input message='b:Get'/></w:operation></w:portType>
                  <w:binding name='Soap' type='b:Bank'>
                    <soap:binding style='document' transport='http://schemas.xmlsoap.org/soap/http'/>
                    <w:operation name='GetBalance'><w:input><soap:body use='literal'/></w:input></w:operation>
                  </w:binding>
                </w:definitions>
                """.formatted(elements));
        return new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .contract();
    }
}
