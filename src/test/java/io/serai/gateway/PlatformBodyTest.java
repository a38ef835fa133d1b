package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import java.net.http.HttpRequest;
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

/** Bodies of requests to {@code platform-http:} routes reach a backend byte for byte, as those of operations do. */
class PlatformBodyTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String ROUTES = """
            - route:
                id: pass
                from:
                  uri: platform-http:/pass
                  parameters: {matchOnUriPrefix: 'true'}
                  steps: [{to: {uri: 'backend:main'}}]
            - route:
                id: read
                from:
                  uri: platform-http:/read
                  steps:
                    - setProperty: {name: seen, expression: {simple: {expression: '${body}'}}}
                    - to: {uri: 'backend:main'}
            - route:
                id: typed
                from:
                  uri: platform-http:/typed
                  parameters: {consumes: 'application/json,text/json', produces: 'application/json'}
                  steps: [{to: {uri: 'backend:main'}}]
            """;

    @TempDir
    static Path folder;

    static RawServer backend;
    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        backend = RawServer.answering("200 OK", "Content-Type: text/plain\r\n", "passed");
        write(folder, "routes/pass.camel.yaml", ROUTES);
        gateway = TestGateway.start(
                folder, Map.of("serai.backend.main.url", backend.url(), "serai.http.max-body", "300KB"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "/pass/x?q=%20&r=+, a=1&b=%20x&a=2&c=%2B",
        "/read, a=1&b=%20x&a=2&c=%2B",
        "/pass, not a form at all &&==%",
    })
    void passesAFormAsItCame(String target, String form) {
        assertThat(gateway.post(target, FORM, form).body()).isEqualTo("passed");

        assertThat(backend.last().line()).isEqualTo("POST " + target + " HTTP/1.1");
        assertThat(backend.last().field("Content-Type")).isEqualTo(FORM);
        assertThat(backend.last().text()).isEqualTo(form);
    }

    @Test
    void passesAnEmptyFormAsNothing() {
        assertThat(gateway.post("/pass/empty", FORM, "").statusCode()).isEqualTo(200);

        assertThat(backend.last().line()).isEqualTo("POST /pass/empty HTTP/1.1");
        assertThat(backend.last().body()).isEmpty();
    }

    @Test
    void passesAFormOfSeveralPartsAsItCame() {
        String type = "multipart/form-data; boundary=b";
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n\u00e9\r\n--b--\r\n";

        assertThat(gateway.post("/pass", type, form).statusCode()).isEqualTo(200);

        assertThat(backend.last().field("Content-Type")).isEqualTo(type);
        assertThat(backend.last().text()).isEqualTo(form);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/pass", "/read"})
    void passesALargeBody(String target) {
        String form = "a=" + "x".repeat(250 * 1024);

        assertThat(gateway.post(target, FORM, form).statusCode()).isEqualTo(200);

        assertThat(backend.last().text()).isEqualTo(form);
        assertThat(gateway.post(target, FORM, form + "x".repeat(60 * 1024)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void comparesMediaTypesWhereTheRouteNamesThem() {
        assertThat(gateway.post("/typed", "text/json", "{ }").statusCode()).isEqualTo(200);
        assertThat(backend.last().text()).isEqualTo("{ }");
        HttpResponse<String> type = gateway.post("/typed", FORM, "a=1");
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(type.body()).contains("/problems/unsupported-media-type");
        HttpRequest.Builder xml = gateway.request("/typed")
                .header("Content-Type", "application/json")
                .header("Accept", "text/xml");
        assertThat(TestGateway.send(xml.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(406);
    }
}
