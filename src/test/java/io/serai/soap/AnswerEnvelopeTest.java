package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.BreachException;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What envelopes have beside what the contract says of them. */
class AnswerEnvelopeTest {
    private static final String ENVELOPE =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>%s</e:Body></e:Envelope>";

    private static final String FAULT = ENVELOPE.formatted(
            "<e:Fault><faultcode>e:Server</faultcode><faultstring>no</faultstring><detail>%s</detail></e:Fault>");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    private String json(String strictness, String xml) throws Exception {
        write(folder, "openapi/pings.openapi.yaml", """
                openapi: 3.1.0
                info: {title: Pings, version: '1'}
                x-response-validation: %s
                paths:
                  /pings:
                    post:
                      operationId: ping
                      x-soap:
                        input: {element: Ping}
                        output: {element: Pong}
                        faults:
                          - {name: Busy, element: '{urn:p}Busy', status: 409, schema: {type: integer}}
                          - {name: Gone, element: '{urn:p}Gone', status: 410}
                      requestBody: {content: {application/json: {schema: {type: object}}}}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {type: object, properties: {n: {type: integer}}}}}
                """.formatted(strictness));
        SoapContracts soap = new SoapContracts(new Findings());
        for (Contract contract : new ContractSet(new Workspace(folder), new Findings()).read()) {
            soap.add(contract.source(), contract.document(), contract.operations());
        }
        Conversion conversion =
                Conversion.of(soap.operations(), "pings.ping", false, breach -> told.add(breach.toString()));
        return new String(conversion.toJson(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private Problem problem(String detail) {
        return catchThrowableOfType(ProblemException.class, () -> json("enforce", FAULT.formatted(detail)))
                .problem();
    }

    @Test
    void findsADeclaredFaultAmongOtherElementsOfTheDetail() {
        String host = "<hostname xmlns='http://xml.apache.org/axis/'>app1</hostname>";

        Problem busy = problem(host + "<Busy xmlns='urn:p'>7</Busy>" + host);

        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.extras()).hasToString("{fault={\"Busy\":7}}");
        assertThat(problem(host + host + "<Gone xmlns='urn:p'/>").status()).isEqualTo(410);
        assertThat(problem(host + host).status()).isEqualTo(502);
        assertThat(problem("").status()).isEqualTo(502);
    }

    @Test
    void takesTheFaultThatTheContractNamesFirst() {
        assertThat(problem("<Gone xmlns='urn:p'/><Busy xmlns='urn:p'>7</Busy>").status())
                .isEqualTo(409);
    }

    @Test
    void takesASecondElementOfTheBodyForAnUnknownOne() throws Exception {
        String two = ENVELOPE.formatted("<Pong><n>1</n></Pong><Extra><n>2</n></Extra>");
        String breach = "/Envelope/Body: has the element 'Extra', which the contract does not know";

        assertThat(json("off", two)).isEqualTo("{\"n\":1}");
        assertThat(told).isEmpty();
        assertThat(json("report", two)).isEqualTo("{\"n\":1}");
        assertThat(told).containsExactly(breach);
        assertThat(catchThrowableOfType(BreachException.class, () -> json("enforce", two)))
                .hasMessageStartingWith(breach);
    }
}
