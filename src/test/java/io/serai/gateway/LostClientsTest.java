package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.RawClient;
import io.serai.RawServer;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients and connections that are lost at any moment: nothing is kept of them, and others do not feel it. */
class LostClientsTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Lost, version: '1'}
            paths:
              /one/{item}:
                parameters: [{name: item, in: path, required: true, schema: {type: string}}]
                get: {operationId: one, responses: {'200': {description: ok}}}
                post:
                  operationId: send
                  x-max-body: 20MB
                  requestBody: {content: {'*/*': {}}}
                  responses: {'200': {description: ok}}
              /steps/{item}:
                parameters: [{name: item, in: path, required: true, schema: {type: string}}]
                get: {operationId: steps, responses: {'200': {description: ok}}}
              /blocking/{item}:
                parameters: [{name: item, in: path, required: true, schema: {type: string}}]
                get: {operationId: blocking, responses: {'200': {description: ok}}}
              /plain:
                get: {operationId: plain, responses: {'200': {description: ok}}}
              /http/{item}:
                parameters: [{name: item, in: path, required: true, schema: {type: string}}]
                get: {operationId: http, responses: {'200': {description: ok}}}
            """;

    private static final String ROUTES = """
            - route: {from: {uri: 'direct:lost.one', steps: [{to: 'backend:main/{item}'}]}}
            - route: {from: {uri: 'direct:lost.plain', steps: [{to: 'backend:main'}]}}
            - route: {from: {uri: 'direct:lost.send', steps: [{to: 'backend:main/{item}'}]}}
            - route:
                from:
                  uri: direct:lost.steps
                  steps:
                    - setHeader: {name: X-A, constant: a}
                    - to: backend:main/{item}
                    - setHeader: {name: X-B, constant: b}
            - route:
                from:
                  uri: direct:lost.blocking
                  steps:
                    - loop: {constant: '1', steps: [{setHeader: {name: X-A, constant: a}}]}
                    - to: backend:main/{item}
            - route:
                from:
                  uri: direct:lost.http
                  steps:
                    - to: '{{target}}/x?bridgeEndpoint=true'
            """;

    @TempDir
    Path folder;

    private RawServer backend;
    private TestGateway gateway;

    @BeforeEach
    void start() throws Exception {
        backend = new RawServer(LostClientsTest::answer);
        write(folder, "openapi/lost.openapi.yaml", CONTRACT);
        write(folder, "routes/lost.camel.yaml", ROUTES);
        gateway = TestGateway.start(
                folder,
                Map.of(
                        "serai.backend.main.url", backend.url(),
                        "serai.backend.main.timeout", "1s",
                        "target", backend.url()));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    private static boolean answer(RawServer.Request request, Socket socket, OutputStream out) throws Exception {
        if (request.target().endsWith("slow")) {
            TimeUnit.MILLISECONDS.sleep(300);
        }
        if (request.target().endsWith("events")) {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.write("9\r\ndata: 1\n\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            TimeUnit.SECONDS.sleep(5);
            return false;
        }
        String length = request.method().equals("HEAD") ? "Content-Length: 1234\r\n" : "";
        out.write(
                length.isEmpty()
                        ? RawServer.message("200 OK", "Content-Type: text/plain\r\n", "served")
                        : ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + length + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        return !request.target().endsWith("once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "steps", "blocking", "http"})
    void keepsNothingOfClientsThatReset(String route) throws Exception {
        for (int i = 0; i < 60; i++) {
            try (RawClient client = new RawClient(gateway.port())) {
                client.send("GET /" + route + "/" + (i % 2 == 0 ? "x" : "slow") + " HTTP/1.1\r\nHost: t\r\n\r\n");
                client.socket().setSoLinger(true, 0);
                TimeUnit.MILLISECONDS.sleep(i % 5);
            }
        }

        await().untilAsserted(
                        () -> assertThat(gateway.management("/observe/metrics").body())
                                .contains("camel_exchanges_inflight 0.0")
                                .contains("serai_http_requests_running 0.0"));
        assertThat(gateway.get("/" + route + "/x").body()).isEqualTo("served");
    }

    @Test
    void takesAConnectionThatWasClosedForNoFailure() {
        for (int i = 0; i < 30; i++) {
            // The backend says nothing of closing, and closes after its answer.
            assertThat(gateway.get("/one/once").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givesASlowUploadItsTime() throws Exception {
        int size = 300_000;
        try (RawClient client = new RawClient(gateway.port())) {
            client.send("POST /one/up HTTP/1.1\r\nHost: t\r\nContent-Type: text/plain\r\nContent-Length: " + size
                    + "\r\n\r\n");
            for (int sent = 0; sent < size; sent += 100_000) {
                client.send("x".repeat(100_000));
                TimeUnit.MILLISECONDS.sleep(800);
            }
            byte[] head = client.socket().getInputStream().readNBytes(15);
            assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void handsServerSentEventsOnAsTheyCome() throws Exception {
        long started = System.nanoTime();
        try (RawClient client = new RawClient(gateway.port())) {
            client.send("GET /one/events HTTP/1.1\r\nHost: t\r\n\r\n");
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("data: 1") < 0) {
                answer.append((char) client.socket().getInputStream().read());
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void saysTheLengthOfWhatAGetWouldGet() {
        HttpResponse<String> answer = TestGateway.send(
                gateway.request("/plain").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Length")).contains("1234");
    }

    @Test
    void tellsAnHttpStepsBackendWhoCalls() {
        gateway.get("/http/x");

        assertThat(backend.last().field("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(backend.last().field("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }
}
