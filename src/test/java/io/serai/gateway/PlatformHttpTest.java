package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes without a contract, served by the gateway's own listener. */
class PlatformHttpTest {
    private static final String ROUTES = """
            - route:
                id: hook
                from:
                  uri: platform-http:/hooks/{name}
                  parameters: {httpMethodRestrict: 'GET,POST'}
                  steps:
                    - setHeader: {name: X-Seen, expression: {constant: {expression: 'yes'}}}
                    - setBody: {expression: {simple: {expression: '${variable.name} ${variable.parameters[q]} ${header.X-Own}|${header.name}|${header.q}|${header.CamelHttpMethod}|${body}'}}}
            - route:
                id: pass
                from:
                  uri: platform-http:/pass
                  parameters: {matchOnUriPrefix: 'true'}
                  steps: [{to: {uri: 'backend:main'}}]
            - route:
                id: slow
                from:
                  uri: platform-http:/slow
                  steps:
                    - delay: {expression: {constant: {expression: '200'}}}
                    - setBody: {expression: {simple: {expression: '${threadName}'}}}
            - route:
                id: query
                from:
                  uri: platform-http:/query
                  steps:
                    - setBody: {expression: {simple: {expression: '${header.CamelHttpQuery}|${variable.parameters[a]}|${variable.a}|${variable.parameters[b.c]}|${variable.operation}|${variable.parameters[empty]}'}}}
            - route:
                id: late
                from:
                  uri: platform-http:/late
                  parameters: {requestTimeout: '50'}
                  steps:
                    - delay: {expression: {simple: {expression: '${header.X-Delay}'}}}
            - route:
                id: broken
                from:
                  uri: platform-http:/broken
                  steps:
                    - throwException: {exceptionType: java.lang.IllegalStateException, message: secret-inside}
            """;

    @TempDir
    static Path folder;

    static RawServer backend;
    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        backend = RawServer.answering("200 OK", "X-Backend: 1\r\nContent-Type: text/plain\r\n", "passed");
        write(folder, "routes/hooks.camel.yaml", ROUTES);
        gateway = TestGateway.start(
                folder, Map.of("serai.backend.main.url", backend.url(), "serai.http.max-body", "10KB"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    @Test
    void givesParametersAsVariablesAndNotAsHeaders() {
        HttpResponse<String> answer = TestGateway.send(
                gateway.request("/hooks/a?q=1&CamelHttpUri=http://evil").header("X-Own", "own"));

        assertThat(answer.body()).isEqualTo("a 1 own|||GET|");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void letsOnlyWhatTheRouteSetsLeave() {
        HttpResponse<String> answer = TestGateway.send(gateway.request("/hooks/a?Location=http://evil")
                .header("X-Own", "own")
                .header("X-Api-Key", "key"));

        assertThat(answer.headers().map().keySet())
                .containsExactlyInAnyOrder("content-type", "content-length", "x-seen");
    }

    @Test
    void readsABody() {
        assertThat(gateway.post("/hooks/a", "text/plain", "hello").body()).endsWith("|POST|hello");
    }

    @Test
    void leavesTheFieldsOfAFormInTheBody() {
        HttpResponse<String> answer =
                gateway.post("/hooks/a?q=1", "application/x-www-form-urlencoded", "q=2&CamelHttpUri=x&b=%20x");

        assertThat(answer.body()).isEqualTo("a 1 |||POST|q=2&CamelHttpUri=x&b=%20x");
    }

    @Test
    void givesTheQueryAsItCameAndItsParametersDecoded() {
        assertThat(gateway.get("/query?a=%20x&b.c=1&a=+y&operation=forged&empty=")
                        .body())
                .isEqualTo("a=%20x&b.c=1&a=+y&operation=forged&empty=|[ x,  y]||1||");
        assertThat(gateway.get("/query").body()).isEqualTo("|||||");
        assertThat(gateway.get("/query?x=%E2&y=%82%AC").statusCode()).isEqualTo(400);
    }

    @Test
    void forwardsTheWholePathAndTheFieldsOfTheClient() {
        HttpResponse<String> answer = TestGateway.send(gateway.request("/pass/a%20b?q=1")
                .header("Authorization", "Bearer x")
                .header("X-User-Id", "admin")
                .header("Camel-Evil", "1"));

        assertThat(answer.body()).isEqualTo("passed");
        assertThat(answer.headers().firstValue("x-backend")).isEmpty();
        assertThat(backend.last().line()).isEqualTo("GET /pass/a%20b?q=1 HTTP/1.1");
        assertThat(backend.last().field("Authorization")).isEqualTo("Bearer x");
        assertThat(backend.last().fields()).noneMatch(field -> field.matches("(?i)(x-user-id|camel).*"));
    }

    @Test
    void answersItsOwnProblems() {
        assertThat(gateway.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/nowhere").body()).contains("/problems/not-found");
        HttpResponse<String> method =
                TestGateway.send(gateway.request("/hooks/a").DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("content-type")).contains("application/problem+json");
        HttpResponse<String> large = gateway.post("/hooks/a", "text/plain", "x".repeat(11 * 1024));
        assertThat(large.statusCode()).isEqualTo(413);
        HttpResponse<String> broken = gateway.get("/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("/problems/internal-error").doesNotContain("secret-inside");
    }

    @Test
    void runsBlockingRoutesOffTheEventLoop() {
        assertThat(gateway.get("/slow").body()).doesNotContain("eventloop");
    }

    @Test
    void endsARequestThatTakesLongerThanItsRouteAllows() {
        HttpResponse<String> late = TestGateway.send(gateway.request("/late").header("X-Delay", "1000"));

        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.body()).contains("#temporary-reduced-capacity");
        assertThat(TestGateway.send(gateway.request("/late").header("X-Delay", "1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersHead() {
        HttpResponse<String> answer =
                TestGateway.send(gateway.request("/slow").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
