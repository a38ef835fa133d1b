package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import io.serai.gateway.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients are told of an input that does not fit, by the place where they have given it. */
class SoapInputTest {
    @TempDir
    static Path folder;

    static RawServer service;
    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        service = new RawServer((request, socket, out) -> {
            out.write(RawServer.message("202 Accepted", "", ""));
            return true;
        });
        write(folder, "openapi/checks.openapi.yaml", """
                openapi: 3.1.0
                info: {title: Checks, version: '1'}
                paths:
                  /checks/{id}:
                    get:
                      operationId: check
                      x-soap:
                        input:
                          element: Check
                          bind: {lang: /options/lang}
                          schema: {$ref: '#/components/schemas/Check'}
                          headers: [{element: Auth, from: 'header:X-Auth', schema: {$ref: '#/components/schemas/Auth'}}]
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                        - {name: lang, in: query, schema: {type: string}}
                        - {name: X-Auth, in: header, schema: {type: string}}
                      responses: {'202': {description: Taken.}}
                  /check:
                    post:
                      operationId: checkBody
                      x-soap: {input: {element: Check}}
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Check'}}}}
                      responses: {'202': {description: Taken.}}
                  /reset:
                    post:
                      operationId: reset
                      x-soap: {input: {element: Reset}}
                      requestBody: {content: {application/json: {schema: {type: object}}}}
                      responses: {'202': {description: Taken.}}
                components:
                  schemas:
                    Auth: {type: object, properties: {user: {type: integer}}}
                    Check:
                      type: object
                      x-xml-order: [id, options]
                      properties:
                        id: {type: string, maxLength: 3}
                        options: {type: object, properties: {lang: {type: string, maxLength: 2}}}
                """);
        gateway = TestGateway.start(
                folder, Map.of("serai.backend.checks.url", service.url(), "serai.api.checks.unrouted", "soap"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    private static HttpResponse<String> check(byte[] body) {
        return TestGateway.send(gateway.request("/check")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static String check(String body) {
        return check(body.getBytes(StandardCharsets.UTF_8)).body();
    }

    @Test
    void namesTheParameterThatDoesNotFit() {
        HttpResponse<String> refused = gateway.get("/checks/1234?lang=deu");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"in\":\"path\",\"name\":\"id\"", "\"in\":\"query\",\"name\":\"lang\"")
                .doesNotContain("pointer");
        assertThat(gateway.get("/checks/123?lang=de").statusCode()).isEqualTo(202);
        assertThat(check("{\"id\":\"1234\"}")).contains("\"pointer\":\"#/id\"");
    }

    @Test
    void namesTheMemberOfAHeaderThatDoesNotFit() {
        HttpResponse<String> refused =
                TestGateway.send(gateway.request("/checks/1").header("X-Auth", "{\"user\":\"x\"}"));

        assertThat(refused.body()).contains("\"in\":\"header\",\"name\":\"X-Auth\",\"pointer\":\"#/user\"");
    }

    @Test
    void saysWhichLimitABodyIsBeyondAndWhere() {
        assertThat(check("{\"id\":" + "[".repeat(300)))
                .contains("The body is beyond a limit: ", "depth", "(200)", "at line 1, column ")
                .doesNotContain("StreamRead");
        assertThat(check("{\"id\":" + "1".repeat(2000) + "}")).contains("The body is beyond a limit: ", "(1000)");
        assertThat(check("{\"" + "k".repeat(3000) + "\":1}")).contains("The body is beyond a limit: ", "(2000)");
        assertThat(check(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}).body())
                .contains("The body is no JSON: the text is no UTF-8 at byte 2.");
    }

    @Test
    void needsNoBodyForAnInputInWhichThereIsNothing() {
        HttpResponse<String> without =
                TestGateway.send(gateway.request("/reset").POST(BodyPublishers.noBody()));

        assertThat(without.statusCode()).isEqualTo(202);
        assertThat(service.last().text()).contains("<Reset");
        assertThat(gateway.post("/reset", "application/json", "{}").statusCode())
                .isEqualTo(202);
        assertThat(TestGateway.send(gateway.request("/check").POST(BodyPublishers.noBody()))
                        .body())
                .contains("The body is missing.");
    }
}
