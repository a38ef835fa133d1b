package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.serai.RawServer;
import io.serai.gateway.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What {@code x-sensitive} and {@code x-safe} do with calls, over real sockets. */
class SensitiveFieldsTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Cards, version: '1'}
            paths:
              /cards:
                post:
                  operationId: pay
                  x-soap:
                    input: {element: '{urn:c}Pay'}
                    output: {element: '{urn:c}Paid'}
                    faults: [{name: Refused, element: '{urn:c}Refused', status: 409}]
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Pay'}}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}
                    '409':
                      description: refused
                      content:
                        application/problem+json:
                          schema:
                            properties:
                              fault: {properties: {Refused: {$ref: '#/components/schemas/Refused'}}}
              /cards/{number}:
                get:
                  operationId: find
                  %s
                  x-soap:
                    input: {element: '{urn:c}Find', schema: {$ref: '#/components/schemas/Find'}}
                    output: {element: '{urn:c}Paid'}
                  parameters: [{name: number, in: path, required: true, schema: {type: integer}}]
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}
            components:
              schemas:
                Pay:
                  type: object
                  x-xml-children-namespace: urn:c
                  properties:
                    pin: {type: integer, format: int32, x-sensitive: true}
                    amount: {type: number}
                Find:
                  type: object
                  x-xml-children-namespace: urn:c
                  properties: {number: {type: integer}}
                Paid:
                  type: object
                  x-xml-children-namespace: urn:c
                  properties:
                    token: {type: integer, maximum: 10, x-sensitive: true}
                    receipt: {type: integer}
                    state: {type: string, x-sensitive: true, x-xml-values: {'1': open}}
                Refused:
                  type: object
                  x-xml-children-namespace: urn:c
                  properties:
                    reason: {type: string}
                    secret: {type: string, x-sensitive: true}
            """;

    @TempDir
    Path folder;

    private static String answer(String body) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:c'><e:Body>" + body
                + "</e:Body></e:Envelope>";
    }

    private TestGateway gateway(RawServer service, String more) throws Exception {
        write(folder, "openapi/cards.openapi.yaml", CONTRACT.formatted(more));
        return TestGateway.start(
                folder, Map.of("serai.backend.cards.url", service.url(), "serai.api.cards.unrouted", "soap"));
    }

    private static HttpResponse<String> pay(TestGateway gateway, String body) {
        return gateway.post("/cards", "application/json", body);
    }

    @Test
    void keepsValuesOutOfProblemsAndLogs() throws Exception {
        String[] next = new String[1];
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        try (RawServer service = new RawServer((request, socket, out) -> {
                    out.write(RawServer.message("200 OK", "Content-Type: text/xml\r\n", answer(next[0])));
                    return true;
                });
                TestGateway gateway = gateway(service, "")) {
            log.start();
            root.addAppender(log);

            next[0] = "<Paid><receipt>7</receipt></Paid>";
            HttpResponse<String> wrong = pay(gateway, "{\"pin\":\"4711x\",\"amount\":\"a\"}");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("#/pin").doesNotContain("4711x");

            next[0] = "<Paid><token>hidden-1</token></Paid>";
            assertThat(pay(gateway, "{\"pin\":4711}").statusCode()).isEqualTo(502);
            next[0] = "<Paid><receipt>shown-2</receipt></Paid>";
            assertThat(pay(gateway, "{\"pin\":4711}").statusCode()).isEqualTo(502);
            next[0] = "<Paid><token>815815</token></Paid>";
            assertThat(pay(gateway, "{\"pin\":4711}").body()).isEqualTo("{\"token\":815815}");
            next[0] = "<Paid><state>hidden-3</state></Paid>";
            assertThat(pay(gateway, "{\"pin\":4711}").body()).isEqualTo("{\"state\":\"hidden-3\"}");

            next[0] = "<e:Fault><faultcode>e:Client</faultcode><faultstring>no</faultstring><detail><Refused>"
                    + "<reason>limit</reason><secret>hidden-4</secret></Refused></detail></e:Fault>";
            HttpResponse<String> refused = pay(gateway, "{\"pin\":4711}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("\"Refused\":{\"reason\":\"limit\"}")
                    .doesNotContain("hidden-4");
        } finally {
            root.detachAppender(log);
        }
        String told = log.list.toString();
        assertThat(told).contains("'token' is a value that is not shown", "'receipt' is 'shown-2'");
        assertThat(told).doesNotContain("hidden-", "4711", "815815").contains("at most 10");
    }

    /** Answers on each connection once, and breaks it when it is used again. */
    private static RawServer forgetful() {
        return new RawServer((request, socket, out) -> {
            if (socket.getSoLinger() == 77) {
                return false;
            }
            socket.setSoLinger(true, 77);
            out.write(RawServer.message(
                    "200 OK", "Content-Type: text/xml\r\n", answer("<Paid><receipt>7</receipt></Paid>")));
            return true;
        });
    }

    private int attempts(String safe, int expected) throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (RawServer service = forgetful();
                TestGateway gateway = gateway(service, safe)) {
            assertThat(gateway.get("/cards/1").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/cards/1").statusCode()).isEqualTo(expected);
            attempts.set(service.requests().size());
        }
        return attempts.get();
    }

    @Test
    void repeatsOnlyWhatSomebodySaysIsSafe() throws Exception {
        assertThat(attempts("x-safe: false", 502)).isEqualTo(2);
        assertThat(attempts("description: says nothing", 502)).isEqualTo(2);
        assertThat(attempts("x-safe: true", 200)).isEqualTo(3);
    }
}
