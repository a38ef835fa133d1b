package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.TestGateway;
import io.serai.mapping.SafeJson;
import io.serai.mapping.SafeXml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Cases that pass and fail, each in its way, and what is printed of them. */
class TestCommandTest {
    private static final String GOOD = """
            request:
              parameters: {orderId: a b, all: [1, 2]}
              headers: {X-Tenant: t1}
            backend:
              - name: orders
                request:
                  method: POST
                  path: /v2/orders?id=a%20b
                  headers: {X-Tenant: t1, X-Other: null}
                  xml: <o:get xmlns:o="urn:o" b="2" a="1"> <o:id>a b</o:id> </o:get>
                response:
                  headers: {Content-Type: application/json}
                  body: {amount: 2.50, at: x, lines: [{id: 7}]}
            response:
              status: 200
              ignore: [/at, "/lines/*/id"]
              headers: {Content-Type: application/json, X-Not: null}
              body: {amount: 2.50, at: y, lines: [{id: 8}]}
            """;

    @TempDir
    private Path folder;

    record Outcome(int exit, String out) {}

    @BeforeEach
    void writeWorkspace() {
        TestGateway.write(folder, "application.properties", "serai.backend.orders.url={{env:NOT_SET_ANYWHERE}}\n");
        TestGateway.write(folder, "openapi/orders.openapi.yaml", """
                openapi: 3.0.3
                info: {title: Orders, version: 1.0.0}
                servers: [{url: /orders/v1}]
                paths:
                  /orders/{orderId}:
                    get:
                      operationId: getOrder
                      parameters:
                        - {name: orderId, in: path, required: true, schema: {type: string}}
                        - {name: all, in: query, schema: {type: array, items: {type: string}}}
                        - {name: X-Tenant, in: header, schema: {type: string}}
                      responses:
                        '200': {description: OK, content: {application/json: {}}}
                        '404': {description: None., content: {application/problem+json: {}}}
                """);
        TestGateway.write(folder, "routes/orders.camel.yaml", """
                - route:
                    from:
                      uri: direct:orders.getOrder
                      steps:
                        - setBody: {simple: '<get xmlns="urn:o" a="1" b="2"><id>${variable.orderId}</id></get>'}
                        - to:
                            uri: backend:orders/v2/orders
                            parameters: {method: POST, query.id: "{orderId}"}
                """);
    }

    private void write(String what, String text) {
        TestGateway.write(folder, "cases/orders/getOrder-" + what + ".case.yaml", text);
    }

    @Test
    void passesWhatIsAsTheCaseSays() {
        write("good", GOOD);
        write("disconnected", """
                request: {parameters: {orderId: "1"}}
                backend: [{name: orders, response: {disconnect: true}}]
                response: {status: 502}
                """);
        write("elsewhere", """
                request: {path: /orders/v1/nothing}
                backend: [{name: orders, optional: true}]
                response: {status: 404}
                """);

        Outcome outcome = test();

        assertThat(outcome.out()).doesNotContain("FAIL").contains("3 cases: 3 passed, 0 failed; 1 of 1 operations");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void waitsNoLongerThanTheTimeout() {
        write("late", """
                request: {parameters: {orderId: "1"}}
                backend: [{name: orders, response: {delay: 10s}}]
                response: {status: 504, body: {type: /problems/backend-timeout, title: Backend timeout, status: 504}}
                """);

        Outcome outcome = test("-P", "serai.backend.orders.timeout=300ms");

        assertThat(outcome.out()).startsWith("ok    orders/getOrder-late");
    }

    @Test
    void standsInForHttpStepsAsWell() {
        TestGateway.write(folder, "application.properties", """
                serai.backend.orders.url=http://orders.example:81/base
                orders=http://orders.example:81/base
                other=http://other.example
                """);
        TestGateway.write(folder, "routes/orders.camel.yaml", """
                - route:
                    from:
                      uri: direct:orders.getOrder
                      steps:
                        - choice:
                            when:
                              - simple: ${variable.orderId} == '1'
                                steps: [{to: {uri: "{{orders}}/get", parameters: {bridgeEndpoint: true}}}]
                            otherwise:
                              steps: [{to: {uri: "{{other}}/get", parameters: {bridgeEndpoint: true}}}]
                """);
        String text = """
                request: {parameters: {orderId: 1}}
                backend: [{name: orders, request: {path: /get}, response: {body: {a: 1}}}]
                response: {status: 200, body: {a: 1}}
                """;
        write("named", text);
        write("unnamed", text.replace("orderId: 1", "orderId: 2"));

        assertThat(test().out()).contains("ok    orders/getOrder-named", """
                      backend other.example
                          expected no further call
                          actual   GET /get
                """);
    }

    @Test
    void showsWhatDiffers() throws IOException {
        write("amount", GOOD.replace("body: {amount: 2.50, at: y", "body: {amount: 2.5, more: 1"));
        write(
                "request",
                GOOD.replace("<o:id>a b</o:id>", "<o:id>c</o:id><o:no/>").replace("t1, X-Other: null", "t2"));

        Outcome outcome = test();

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("""
                      response /amount
                          expected 2.5
                          actual   2.50
                      response /more
                          expected 1
                          actual   nothing
                """)
                .contains("""
                      backend orders request header X-Tenant
                          expected t2
                          actual   t1
                      backend orders request /get/id
                          expected "c"
                          actual   "a b"
                      backend orders request /get/no
                          expected <o:no/>
                          actual   nothing
                """)
                .contains("2 cases: 0 passed, 2 failed")
                .contains("no case: orders.getOrder with 404\n");
        assertThat(outcome.out()).doesNotContain("/at");
    }

    @Test
    void tellsOfCallsThatAreMissingOrTooMany() {
        write("missing", GOOD.replace("response:\n  status", "  - name: orders\nresponse:\n  status"));
        write("surplus", "request: {parameters: {orderId: '1'}}\nresponse: {status: 200}\n");

        Outcome outcome = test();

        assertThat(outcome.out()).contains("""
                      backend orders
                          expected a call
                          actual   nothing
                """).contains("""
                      backend orders
                          expected no further call
                          actual   POST /v2/orders?id=1
                """).contains("""
                      response status
                          expected 200
                          actual   500
                """);
    }

    @Test
    void writesJsonAndJunit() throws Exception {
        write("good", GOOD);
        write("bad", GOOD.replace("status: 200", "status: 201"));
        Path junit = folder.resolve("junit.xml");

        JsonNode json = SafeJson.mapper()
                .readTree(test("--json", "--junit", junit.toString()).out());

        assertThat(json.path("passed").asInt()).isEqualTo(1);
        assertThat(json.at("/cases/0/name").asText()).isEqualTo("orders/getOrder-bad");
        assertThat(json.at("/cases/0/differences/0").toString())
                .isEqualTo("{\"where\":\"response\",\"path\":\"status\",\"expected\":\"201\",\"actual\":\"200\"}");
        assertThat(json.at("/coverage/0/faults/0/name").asText()).isEqualTo("404");
        Document document = SafeXml.document(Files.readAllBytes(junit));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("response status\n  expected 201\n  actual   200\n");
    }

    @Test
    void runsNothingWhenSomethingIsWrong() {
        assertThat(test().exit()).isEqualTo(2);

        write("good", GOOD);
        assertThat(test("order").exit()).isEqualTo(2);
        assertThat(test("orders").exit()).isZero();

        write("good", GOOD.replace("backend:", "backends:"));
        Outcome broken = test();
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.out()).contains("getOrder-good.case.yaml:4:1: error: unknown key 'backends'", "did you mean");

        write("good", GOOD);
        TestGateway.write(folder, "routes/orders.camel.yaml", "- route: {from: {uri: nosuch:x, steps: []}}\n");
        Outcome refused = test();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).contains("routes/orders.camel.yaml:1", "[component-unknown]");
    }

    private Outcome test(String... options) {
        List<String> arguments = new ArrayList<>(List.of("test", "--workspace", folder.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    static Outcome run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exit = Serai.commandLine().execute(arguments);
            return new Outcome(exit, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
