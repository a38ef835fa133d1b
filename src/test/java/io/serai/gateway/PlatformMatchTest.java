package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which {@code platform-http:} route takes a request, and what is said to methods that none takes. */
class PlatformMatchTest {
    private static final Map<String, String> ROUTES = Map.of(
            "prefix", "/orders?matchOnUriPrefix=true",
            "longer", "/orders/eu?matchOnUriPrefix=true",
            "exact", "/orders/eu/list",
            "parameter", "/orders/{id}/lines",
            "tenants", "/tenants/{id}/files?matchOnUriPrefix=true",
            "star", "/star/*",
            "posts", "/only?httpMethodRestrict=POST",
            "reads", "/reads?httpMethodRestrict=GET",
            "writes", "/reads?httpMethodRestrict=put,DELETE",
            "below", "/below?matchOnUriPrefix=true&httpMethodRestrict=GET");

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Items, version: "1"}
            servers: [{url: /below/items}]
            paths:
              /{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                put: {operationId: putItem, responses: {"204": {description: done}}}
            """;

    @TempDir
    static Path folder;

    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        StringBuilder routes = new StringBuilder();
        ROUTES.forEach((id, path) -> routes.append("""
                - route:
                    id: %s
                    from:
                      uri: platform-http:%s
                      steps:
                        - setBody: {expression: {simple: {expression: '%1$s ${variable.id}'}}}
                """.formatted(id, path)));
        write(folder, "routes/all.camel.yaml", routes.toString());
        write(folder, "openapi/items.openapi.yaml", CONTRACT);
        gateway = TestGateway.start(folder, Map.of("serai.api.items.unrouted", "501"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/orders, prefix",
        "/orders/, prefix",
        "/orders/1, prefix",
        "/orders/1/2/3, prefix",
        "/orders/eu, longer",
        "/orders/eu/2, longer",
        "/orders/eu/list/2, longer",
        "/orders/europe, prefix",
        "/orders/eu/list, exact",
        "/%6frders/eu/list, exact",
        "/orders/7/lines, parameter 7",
        "/orders/eu/lines, parameter eu",
        "/tenants/a%20b/files/x/y, tenants a b",
        "/star/x, star",
        "/below/items, below",
    })
    void findsTheRouteOfAPath(String path, String expected) {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.body().strip()).isEqualTo(expected);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/orders-admin", "/ordersxyz", "/order", "/tenants/a", "/tenants/a/filesystem", "/starx", "/"})
    void endsAPrefixWithItsSegment(String path) {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "GET, /only, 405, 'OPTIONS, POST'",
        "HEAD, /only, 405, 'OPTIONS, POST'",
        "OPTIONS, /only, 204, 'OPTIONS, POST'",
        "POST, /reads, 405, 'DELETE, GET, HEAD, OPTIONS, PUT'",
        "OPTIONS, /reads, 204, 'DELETE, GET, HEAD, OPTIONS, PUT'",
        "DELETE, /below/x, 405, 'GET, HEAD, OPTIONS'",
        "GET, /below/items/1, 405, 'OPTIONS, PUT'",
    })
    void tellsWhichMethodsAPathHas(String method, String path, int status, String allow) {
        HttpResponse<String> answer = send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("allow")).containsExactly(allow);
        boolean problem = status == 405 && !method.equals("HEAD");
        assertThat(answer.body().contains("/problems/method-not-allowed")).isEqualTo(problem);
    }

    @Test
    void answersHeadWhereGetIs() {
        HttpResponse<String> head = send("HEAD", "/reads");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length")).contains("6");
    }

    @Test
    void takesMethodsWithoutANameWhereNoneAreNamed() {
        assertThat(send("PURGE", "/orders/1").body()).startsWith("prefix");
        assertThat(send("PURGE", "/only").statusCode()).isEqualTo(405);
        assertThat(send("OPTIONS", "/orders/1").body()).startsWith("prefix");
    }

    private static HttpResponse<String> send(String method, String path) {
        return TestGateway.send(gateway.request(path).method(method, BodyPublishers.noBody()));
    }
}
