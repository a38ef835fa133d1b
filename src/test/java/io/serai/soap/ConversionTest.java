package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.BreachException;
import io.serai.problem.ProblemException;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
    private static final String ENVELOPE = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header/>"
            + "<e:Body>%s</e:Body></e:Envelope>";

    @TempDir
    Path folder;

    private Conversion conversion;

    @BeforeEach
    void read() {
        write(folder, "openapi/pings.openapi.yaml", """
                openapi: 3.1.0
                info: {title: Pings, version: '1'}
                paths:
                  /pings:
                    post:
                      operationId: ping
                      x-soap: {input: {element: Ping}, output: {element: Pong}}
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ping'}}}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Ping'}}}
                components:
                  schemas:
                    Ping: {type: object, properties: {n: {type: integer}, s: {type: array, items: {type: string}}, t: {type: string}}}
                """);
        SoapContracts soap = new SoapContracts(new Findings());
        for (Contract contract : new ContractSet(new Workspace(folder), new Findings()).read()) {
            soap.add(contract.source(), contract.document(), contract.operations());
        }
        conversion = Conversion.of(soap.operations(), "pings.ping", false, breach -> {});
    }

    private String json(String xml) throws Exception {
        return new String(conversion.toJson(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private String xml(String json) throws Exception {
        return new String(conversion.toXml(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void readsAnElementAloneAndInAnEnvelope() throws Exception {
        String element = "<Pong><n>7</n></Pong>";

        assertThat(json(element)).isEqualTo("{\"n\":7,\"s\":[]}");
        assertThat(json(ENVELOPE.formatted(element))).isEqualTo(json(element));
    }

    @Test
    void gathersItemsThatStandApart() throws Exception {
        assertThat(json("<Pong><s>a</s><t>x</t><s>b</s></Pong>")).isEqualTo("{\"t\":\"x\",\"s\":[\"a\",\"b\"]}");
    }

    @Test
    void refusesWhatIsNotAllOfAMessage() {
        assertThatThrownBy(() -> json("<Pong/><Pong/>")).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> json("<Pong><n>7")).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> json("<Ping/>")).isInstanceOf(BreachException.class);
        assertThatThrownBy(() -> json(ENVELOPE.formatted(""))).isInstanceOf(BreachException.class);
        assertThatThrownBy(() -> xml("{\"n\":1} {}")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> xml("{\"n\":1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void tellsAFault() {
        String fault = "<e:Fault><faultcode>e:Server</faultcode><faultstring>down</faultstring></e:Fault>";

        assertThatThrownBy(() -> json(ENVELOPE.formatted(fault)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(502));
    }

    @Test
    void writesAnEnvelope() throws Exception {
        assertThat(xml("{\"t\":\"x\",\"n\":1}")).endsWith("<n>1</n><t>x</t></Pong></soapenv:Body></soapenv:Envelope>");
    }
}
