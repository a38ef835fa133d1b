package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serai.RawServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    static RawServer backend;
    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        backend = RawServer.answering(
                "200 OK",
                "Content-Type: application/json\r\nServer: Legacy/1\r\nX-Powered-By: Cobol\r\nX-Internal: 1\r\n"
                        + "Set-Cookie: a=b\r\nETag: \"1\"\r\nCamelHttpUri: http://evil\r\n",
                "{\"ok\":true}");
        gateway = TestGateway.start(
                KitWorkspace.in(folder), Map.of("serai.backend.main.url", backend.url() + "/legacy/"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    @Test
    void forwardsMethodPathBelowTheBasePathAndQuery() {
        HttpResponse<String> answer = gateway.get("/kit/v1/forward/a%20b?q=1%2B1&q=2&empty");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
        assertThat(backend.last().line()).isEqualTo("GET /legacy/forward/a%20b?q=1%2B1&q=2&empty HTTP/1.1");
    }

    @Test
    void dropsBackendFieldsThatAreNotDeclared() {
        HttpResponse<String> answer = gateway.get("/kit/v1/forward/x");

        assertThat(answer.headers().map().keySet()).containsExactlyInAnyOrder("content-type", "content-length", "etag");
    }

    @Test
    void sendsOnlyStandardFieldsAndItsOwnToTheBackend() {
        TestGateway.send(gateway.request("/kit/v1/forward/x")
                .header("Authorization", "Bearer secret")
                .header("Cookie", "a=b")
                .header("X-Own", "1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Accept-Language", "de")
                .header("CamelHttpUri", "http://evil"));

        RawServer.Request seen = backend.last();
        assertThat(seen.field("Accept-Language")).isEqualTo("de");
        assertThat(seen.field("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.field("Forwarded")).startsWith("for=127.0.0.1;proto=http;host=");
        assertThat(seen.field("Via")).startsWith("1.1 serai-");
        assertThat(seen.field("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen.fields()).noneMatch(field -> field.matches("(?i)(authorization|cookie|x-own|camel).*"));
    }

    @Test
    void continuesTheTraceOfTheClient() {
        TestGateway.send(gateway.request("/kit/v1/forward/x")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "a=1"));

        assertThat(backend.last().field("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(backend.last().field("tracestate")).isEqualTo("a=1");
    }

    @Test
    void givesParametersToTheRouteAsTypedVariables() throws Exception {
        HttpResponse<String> answer =
                TestGateway.send(gateway.request("/kit/v1/items/a%2Bb?tag=x&tag=y&limit=5&X-Total=9")
                        .header("X-Tenant", "acme")
                        .header("Cookie", "session=s1"));

        JsonNode seen = JSON.readTree(answer.body());
        assertThat(seen.path("id").asText()).isEqualTo("a+b");
        assertThat(seen.path("limit").asInt()).isEqualTo(5);
        assertThat(seen.path("tags").asText()).isEqualTo("[x, y]");
        assertThat(seen.path("tenant").asText()).isEqualTo("acme");
        assertThat(seen.path("session").asText()).isEqualTo("s1");
    }

    @Test
    void letsOnlyDeclaredResponseHeadersLeave() {
        HttpResponse<String> answer =
                TestGateway.send(gateway.request("/kit/v1/items/1?Location=http://evil&Set-Cookie=x")
                        .header("X-Tenant", "acme"));

        assertThat(answer.headers().map().keySet())
                .containsExactlyInAnyOrder("content-type", "content-length", "x-total");
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    }

    @Test
    void fillsThePathOfACallWithEncodedValues() {
        HttpResponse<String> answer = gateway.post("/kit/v1/items", "application/json", "{\"sku\":\"a/../b?c=ü\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(backend.last().line())
                .isEqualTo("PUT /legacy/stock/a%2F..%2Fb%3Fc%3D%C3%BC?source=api%20a%2F..%2Fb%3Fc%3D%C3%BC HTTP/1.1");
    }

    @Test
    void refusesADotSegmentFromABody() {
        HttpResponse<String> answer = gateway.post("/kit/v1/items", "application/json", "{\"sku\":\"..\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-request").contains("\"name\":\"sku\"");
    }

    @Test
    void refusesABodyThatIsNotJson() {
        HttpResponse<String> answer = gateway.post("/kit/v1/items", "application/json", "{\"sku\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void answersHeadFromGetWithoutABody() {
        HttpResponse<String> answer = TestGateway.send(
                gateway.request("/kit/v1/items/1").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValueAsLong("content-length").orElse(0))
                .isPositive();
    }

    @Test
    void forwardsHeadAsHeadByALoneStep() {
        TestGateway.send(gateway.request("/kit/v1/forward/x").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(backend.last().method()).isEqualTo("HEAD");
    }

    @Test
    void answersOptionsFromTheContract() {
        HttpResponse<String> answer = TestGateway.send(
                gateway.request("/kit/v1/forward/x").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void answersAnUndeclaredMethodWithAllow() {
        HttpResponse<String> answer =
                TestGateway.send(gateway.request("/kit/v1/items/1").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
        assertThat(answer.body()).contains("/problems/method-not-allowed");
    }

    @Test
    void answersUnknownPathsAlikeInsideAndOutsideOfApis() throws Exception {
        for (String path : new String[] {"/kit/v1/nope", "/nope", "/kit/v1/items/1/", "/kit/v1", "/KIT/v1/items/1"}) {
            HttpResponse<String> answer = gateway.get(path);
            JsonNode problem = JSON.readTree(answer.body());

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
            assertThat(problem.path("type").asText()).isEqualTo("/problems/not-found");
            assertThat(problem.path("instance").asText()).isEqualTo(path);
            assertThat(problem.path("requestId").asText()).isNotEmpty();
            assertThat(problem.path("traceId").asText()).hasSize(32);
        }
    }

    @Test
    void letsARouteAnswerWithAProblemOfItsOwn() throws Exception {
        HttpResponse<String> answer = gateway.get("/kit/v1/gone");

        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/item-closed");
        assertThat(problem.path("title").asText()).isEqualTo("Item closed");
        assertThat(problem.path("detail").asText()).isEqualTo("Item of kit.getGone is closed");
        assertThat(problem.path("since").asText()).isEqualTo("2020");
        assertThat(gateway.get("/problems/item-closed").body()).contains("Item closed");
    }

    @Test
    void servesProblemPagesAndPublishedContracts() {
        assertThat(gateway.get("/problems/not-found").body()).contains("<h1>Not found</h1>");
        assertThat(gateway.get("/openapi/kit.json").body())
                .contains("\"/items/{id}\"")
                .doesNotContain("x-max-body");
        assertThat(gateway.get("/openapi/kit.yaml").body()).contains("/items/{id}:");
        assertThat(gateway.get("/openapi").body()).contains("/openapi/kit.json");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        HttpResponse<String> answer = gateway.post("/kit/v1/echo", "text/plain", "x".repeat(1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"limit\":1048576");
    }

    @Test
    void refusesAContentCoding() {
        HttpResponse<String> answer = TestGateway.send(gateway.request("/kit/v1/echo")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void refusesARequestThatHasComeThroughThisGatewayBefore() {
        gateway.get("/kit/v1/forward/x");
        String via = backend.last().field("Via");

        HttpResponse<String> answer =
                TestGateway.send(gateway.request("/kit/v1/forward/x").header("Via", via));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("loop-detected");
        assertThat(answer.headers().firstValue("proxy-status")).contains("serai; error=proxy_loop_detected");
    }
}
