package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.RawClient;
import io.serai.RawServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers that end before they are whole: what the other side gets, and what the log tells. */
class ConnectionEndsTest {
    @TempDir
    static Path folder;

    static RawServer backend;
    static ChildGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        backend = new RawServer((request, socket, out) -> {
            if (request.target().endsWith("cut")) {
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 900000\r\n\r\n"
                                + "x".repeat(300_000))
                        .getBytes(StandardCharsets.US_ASCII));
                return false;
            }
            out.write(RawServer.message("200 OK", "Content-Type: text/plain\r\n", "served"));
            return true;
        });
        gateway = new ChildGateway(
                KitWorkspace.in(folder),
                List.of(),
                List.of(
                        "serai.http.host=127.0.0.1",
                        "serai.http.port=0",
                        "serai.management.port=0",
                        "serai.backend.main.url=" + backend.url()));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kit/v1/forward/chunk", "/kit/v1/echo"})
    void answersABrokenChunkAsTheClientsMistake(String path) throws Exception {
        String answer = exchange(post(path, "Transfer-Encoding: chunked") + "5\r\nhello\r\nzz\r\n", false);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/malformed-request", "body cannot be read");
        assertThat(gateway.log()).doesNotContain("NumberFormatException");
    }

    @Test
    void answersABrokenChunkOfAStreamToo() throws Exception {
        int before = backend.requests().size();
        String chunk = "x".repeat(200_000);
        try (RawClient client = new RawClient(gateway.port())) {
            client.send(post("/kit/v1/forward/stream", "Transfer-Encoding: chunked") + "30d40\r\n" + chunk + "\r\n");
            awaitCalls(1);
            client.send("zz\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.1 400 ").contains("/problems/malformed-request");
        }
        assertThat(backend.requests()).hasSize(before);
    }

    @Test
    void givesUpAtOnceWhenTheClientEndsWithinTheBody() throws Exception {
        long started = System.nanoTime();
        String answer = exchange(post("/kit/v1/forward/half", "Content-Length: 50") + "half of it", true);

        assertThat(answer).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        awaitLine("/kit/v1/forward/half", "\"status\":499");
    }

    @Test
    void tellsOfAnAnswerThatBrokeOffAfterItsHead() throws Exception {
        String answer = exchange("GET /kit/v1/forward/cut HTTP/1.1\r\nHost: test\r\n\r\n", false);

        assertThat(answer).startsWith("HTTP/1.1 200 ");
        assertThat(answer.length()).isLessThan(900_000);
        awaitLine("/kit/v1/forward/cut", "\"status\":200,\"problem\":\"backend-answer-incomplete\"");
        assertThat(gateway.log()).contains("backend main: 502 backend-answer-incomplete: the answer broke off");
    }

    /** Waits for calls of the backend to be under way. */
    private static void awaitCalls(int count) throws Exception {
        HttpRequest.Builder metrics =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.managementPort() + "/observe/metrics"));
        await().until(() -> TestGateway.send(metrics)
                .body()
                .contains("backend_requests_running{backend=\"main\"} " + count + ".0"));
    }

    private static void awaitLine(String path, String expected) {
        await().untilAsserted(() -> assertThat(gateway.log().lines())
                .anyMatch(line -> line.contains("\"log\":\"access\"")
                        && line.contains('"' + path + '"')
                        && line.contains(expected)));
    }

    private static String post(String path, String framing) {
        return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: text/plain\r\n" + framing + "\r\n\r\n";
    }

    private static String exchange(String request, boolean thenEnd) throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            client.send(request);
            if (thenEnd) {
                client.end();
            }
            return client.rest();
        }
    }
}
