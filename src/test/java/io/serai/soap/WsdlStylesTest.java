package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.contract.ContractText;
import io.serai.mapping.BreachException;
import io.serai.problem.ProblemException;
import io.serai.soap.wsdl.WsdlImport;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of the styles that few services of today have: rpc/encoded, and document bodies of several parts. */
class WsdlStylesTest {
    private static final String ANSWER = """
            <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'
              xmlns:s='http://www.w3.org/2001/XMLSchema' xmlns:c='http://schemas.xmlsoap.org/soap/encoding/'><e:Body>
            <t:matchResponse xmlns:t='urn:acme:ledger' e:encodingStyle='http://schemas.xmlsoap.org/soap/encoding/'>%s</t:matchResponse>
            %s</e:Body></e:Envelope>
            """;

    @TempDir
    Path folder;

    private final Findings findings = new Findings();
    private SoapContracts soap = new SoapContracts(findings);

    @BeforeEach
    void imports() throws Exception {
        WsdlImport.Options options = new WsdlImport.Options(null, null, null, true, false);
        List<WsdlImport.Result> results = new WsdlImport(Path.of("src/test/resources/wsdl/ledger.wsdl"), options).run();
        assertThat(results).extracting(WsdlImport.Result::api).containsExactly("ledger", "ledger-periods");
        assertThat(results)
                .extracting(WsdlImport.Result::location)
                .containsExactly("http://localhost:9999/ledger", "http://localhost:9999/periods");
        for (WsdlImport.Result result : results) {
            assertThat(result.refused()).isEmpty();
            write(folder, "openapi/" + result.api() + ".openapi.yaml", ContractText.yaml(result.contract()));
        }
        for (Contract contract : new ContractSet(new Workspace(folder), findings).read()) {
            soap.add(contract.source(), contract.document(), contract.operations());
        }
        assertThat(findings.list()).isEmpty();
    }

    private Conversion conversion(String operation, boolean request) {
        return Conversion.of(soap.operations(), operation, request, breach -> {
            throw new AssertionError(breach);
        });
    }

    private String json(String operation, boolean request, String xml) throws Exception {
        return new String(
                conversion(operation, request).toJson(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private String xml(String operation, boolean request, String json) throws Exception {
        return new String(
                conversion(operation, request).toXml(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void writesTypesAndNumbersOfItems() throws Exception {
        String json = "{\"accounts\":[{\"number\":7,\"owner\":null,\"labels\":[[\"a\",\"b\"],[]]},"
                + "{\"number\":8,\"owner\":\"B\"}],\"most\":3}";

        String xml = xml("ledger.match", true, json);

        assertThat(xml)
                .contains("<n1:match xmlns:")
                .contains(" soapenv:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">")
                .contains(
                        "<accounts xsi:type=\"soapenc:Array\" soapenc:arrayType=\"n2:Account[2]\"><item><number>7</number>")
                .contains("<labels xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:string[][2]\">"
                        + "<item xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:string[2]\"><item>a</item><item>b</item></item>"
                        + "<item xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:string[0]\"></item></labels>")
                .contains("<most xsi:type=\"xsd:int\">3</most>");
        assertThat(json("ledger.match", true, xml)).isEqualTo(json);
    }

    @Test
    void hasItemsThatAreNilWhereTheyAreReferences() throws Exception {
        String json = "{\"accounts\":[null,{\"number\":8,\"owner\":\"B\",\"labels\":[null,[null,\"b\"]]}],\"most\":3}";

        String xml = xml("ledger.match", true, json);

        assertThat(xml)
                .contains("soapenc:arrayType=\"n2:Account[2]\"><item xsi:nil=\"true\"/><item><number>8</number>")
                .contains("soapenc:arrayType=\"xsd:string[][2]\"><item xsi:nil=\"true\"/>"
                        + "<item xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:string[2]\">"
                        + "<item xsi:nil=\"true\"/><item>b</item></item>");
        assertThat(json("ledger.match", true, xml)).isEqualTo(json);
        // As Axis writes it.
        assertThat(json(
                        "ledger.match",
                        false,
                        ANSWER.formatted(
                                "<result i:type='c:Array' c:arrayType='d:Account[1]' xmlns:d='urn:acme:ledger:types'>"
                                        + "<item i:type='d:Account' i:nil='true'/></result>",
                                "")))
                .isEqualTo("{\"result\":[null]}");
    }

    @Test
    void hasPartsThatAreNilWhereTheyAreReferences() throws Exception {
        String json = "{\"accounts\":null,\"most\":3}";

        String xml = xml("ledger.match", true, json);

        assertThat(xml).contains("<accounts xsi:nil=\"true\"/><most xsi:type=\"xsd:int\">3</most>");
        assertThat(json("ledger.match", true, xml)).isEqualTo(json);
        assertThat(json("ledger.match", false, ANSWER.formatted("<result i:type='c:Array' i:nil='true'/>", "")))
                .isEqualTo("{\"result\":null}");
        assertThatThrownBy(() -> xml("ledger.match", true, "{\"accounts\":null,\"most\":null}"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesReferencesThatLeadOutOfTheMessage() {
        String one = "<item><number>7</number><owner href='%s'/></item>";
        String array = "<result i:type='c:Array'>" + one + "</result>";

        for (String href : List.of("http://h/x", "cid:7")) {
            assertThatThrownBy(() -> json("ledger.match", false, ANSWER.formatted(array.formatted(href), "")))
                    .hasMessage("/Envelope/Body/matchResponse/result/item/owner: refers to '" + href
                            + "', which is not in the message");
            assertThatThrownBy(() -> json(
                            "ledger.match",
                            false,
                            ANSWER.formatted("<result href='#1'/>", "<m id='1'>" + one.formatted(href) + "</m>")))
                    .hasMessageContaining("which is not in the message");
        }
    }

    @Test
    void readsItemsOfAnyName() throws Exception {
        String answer = ANSWER.formatted(
                "<result i:type='c:Array' c:arrayType='d:Account[1]' xmlns:d='urn:acme:ledger:types'>"
                        + "<x i:type='d:Account'><number i:type='s:long'>7</number><owner i:nil='1'/></x></result>",
                "");

        assertThat(json("ledger.match", false, answer)).isEqualTo("{\"result\":[{\"number\":7,\"owner\":null}]}");
    }

    @Test
    void putsValuesWhereTheyAreReferredTo() throws Exception {
        String answer = ANSWER.formatted(
                "<result href='#1'/>",
                "<multiRef id='1' c:root='0' i:type='c:Array'><item href='#2'/><item href=\"#2\"/></multiRef>"
                        + "<multiRef id='2' c:root='0'><number>7</number><owner href='#3'/></multiRef>"
                        + "<multiRef id='3' i:type='s:string'>Ann</multiRef>");

        assertThat(json("ledger.match", false, answer))
                .isEqualTo("{\"result\":[{\"number\":7,\"owner\":\"Ann\"},{\"number\":7,\"owner\":\"Ann\"}]}");
    }

    @Test
    void refusesReferencesWithoutEnd() {
        String circle = ANSWER.formatted(
                "<result href='#1'/>", "<m id='1'><item href='#2'/></m><m id='2'><item href='#1'/></m>");
        String nowhere = ANSWER.formatted("<result href='#1'/>", "");
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            wide.append("<m id='").append(i).append("'>");
            wide.append(("<item href='#" + (i + 1) + "'/>").repeat(10)).append("</m>");
        }
        String many = ANSWER.formatted("<result href='#0'/>", wide + "<m id='30'/>");

        assertThatThrownBy(() -> json("ledger.match", false, circle))
                .isInstanceOf(BreachException.class)
                .hasMessageContaining("contains it");
        assertThatThrownBy(() -> json("ledger.match", false, nowhere)).hasMessageContaining("is not there");
        assertThatThrownBy(() -> json("ledger.match", false, many)).hasMessageContaining("more references");
    }

    @Test
    void mapsElementsSideBySide() throws Exception {
        String json = "{\"from\":\"2026-01-01\",\"to\":{\"day\":\"2026-12-31\"}}";

        String xml = xml("ledger-periods.close", true, json);

        assertThat(xml)
                .containsPattern(
                        "<soapenv:Body[^>]*><n1:From>2026-01-01</n1:From><n1:To><n1:day>2026-12-31</n1:day></n1:To>"
                                + "</soapenv:Body></soapenv:Envelope>$");
        assertThat(json("ledger-periods.close", true, xml)).isEqualTo(json);
    }
}
