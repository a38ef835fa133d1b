package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.RawServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken answer of a backend is never delivered as a good one, whatever kind of route called it. */
class BackendFaultsTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

    @TempDir
    static Path folder;

    static RawServer backend;
    static TestGateway gateway;
    static final CountDownLatch STOPPING = new CountDownLatch(1);

    @BeforeAll
    static void start() throws Exception {
        backend = new RawServer((request, socket, out) -> {
            String fault = request.target().substring(request.target().lastIndexOf('/') + 1);
            return misbehave(fault, socket);
        });
        gateway = TestGateway.start(
                KitWorkspace.in(folder),
                Map.of(
                        "serai.backend.main.url", backend.url(),
                        "serai.backend.main.timeout", "500ms",
                        "serai.backend.main.idle-timeout", "500ms",
                        "serai.backend.main.total-timeout", "2s",
                        "serai.backend.main.max-response", "100KB"));
    }

    @AfterAll
    static void stop() throws Exception {
        STOPPING.countDown();
        gateway.close();
        backend.close();
    }

    private static boolean misbehave(String fault, Socket socket) throws Exception {
        switch (fault) {
            case "reset" -> socket.setSoLinger(true, 0);
            case "close" -> {}
            case "half-status" -> say(socket, "HTTP/1.1 20");
            case "half-head" -> say(socket, "HTTP/1.1 200 OK\r\nContent-Ty");
            case "half-body" -> say(socket, HEAD + "Content-Length: 1000\r\n\r\nxxxxx");
            case "half-chunk" -> say(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n64\r\n0123456789");
            case "no-last-chunk" -> say(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n");
            case "bad-chunk" -> say(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n01234\r\n0\r\n\r\n");
            case "garbage" -> say(socket, "\u0016\u0003\u0001 SSH-2.0\r\n\r\n");
            case "bad-status" -> say(socket, "HTTP/1.1 999999 Foo\r\nContent-Length: 0\r\n\r\n");
            case "bad-field" -> say(socket, HEAD + "X-A: a\u0000b\r\nContent-Length: 2\r\n\r\nok");
            case "two-lengths" -> say(socket, HEAD + "Content-Length: 2\r\nContent-Length: 5\r\n\r\nokokok");
            case "length-and-chunks" ->
                say(socket, HEAD + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
            case "switch" ->
                say(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
            case "huge-head" -> say(socket, HEAD + "X-A: " + "a".repeat(200_000) + "\r\nContent-Length: 2\r\n\r\nok");
            case "silence" -> hold();
            case "silent-body" -> {
                say(socket, HEAD + "Content-Length: 100\r\n\r\n");
                hold();
            }
            case "drip" -> {
                for (byte b : (HEAD + "Content-Length: 2\r\n\r\nok").getBytes(StandardCharsets.US_ASCII)) {
                    socket.getOutputStream().write(b);
                    if (STOPPING.await(100, TimeUnit.MILLISECONDS)) {
                        return false;
                    }
                }
            }
            case "slow-body" -> {
                say(socket, HEAD + "Content-Length: 100\r\n\r\n");
                for (int i = 0; i < 100 && !STOPPING.await(100, TimeUnit.MILLISECONDS); i++) {
                    say(socket, "x");
                }
            }
            case "interim" ->
                say(socket, "HTTP/1.1 100 Continue\r\n\r\n".repeat(10) + HEAD + "Content-Length: 2\r\n\r\nok");
            case "large" -> say(socket, HEAD + "Content-Length: 200000\r\n\r\n" + "x".repeat(200_000));
            case "large-cut" -> say(socket, HEAD + "Content-Length: 400000\r\n\r\n" + "x".repeat(200_000));
            case "extra" -> {
                say(socket, HEAD + "Content-Length: 2\r\n\r\nok" + HEAD + "Content-Length: 6\r\n\r\nPOISON");
                return true;
            }
            default -> {
                say(socket, HEAD + "Content-Length: 2\r\n\r\nok");
                return true;
            }
        }
        return false;
    }

    private static void hold() throws InterruptedException {
        STOPPING.await();
    }

    private static void say(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // The gateway had enough of it.
            return;
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of("forward", "read", "blocking").flatMap(route -> Stream.of(
                        "reset 502 connection_terminated",
                        "close 502 connection_terminated",
                        "half-status 502 connection_terminated",
                        "half-head 502 http_protocol_error",
                        "half-body 502 http_response_incomplete",
                        "half-chunk 502 http_response_incomplete",
                        "no-last-chunk 502 http_response_incomplete",
                        "bad-chunk 502 http_protocol_error",
                        "garbage 502 http_protocol_error",
                        "bad-status 502 http_protocol_error",
                        "bad-field 502 http_protocol_error",
                        "two-lengths 502 http_protocol_error",
                        "length-and-chunks 502 http_protocol_error",
                        "switch 502 http_protocol_error",
                        "huge-head 502 http_response_header_section_size",
                        "silence 504 http_response_timeout",
                        "silent-body 504 connection_read_timeout",
                        "slow-body 504 http_response_timeout",
                        "drip 504 http_response_timeout")
                .map(line -> line.split(" "))
                .map(parts -> Arguments.of(route, parts[0], Integer.parseInt(parts[1]), parts[2])));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @MethodSource("faults")
    void answersWithTheProblemOfTheFault(String route, String fault, int status, String error) {
        HttpResponse<String> answer = gateway.get("/kit/v1/" + route + "/" + fault);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("proxy-status")).contains("serai; error=" + error + "; next-hop=main");
        assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Exception");
    }

    @Test
    void swallowsInterimAnswers() {
        assertThat(gateway.get("/kit/v1/forward/interim").body()).isEqualTo("ok");
    }

    @Test
    void neverTakesExtraBytesForTheNextAnswer() {
        for (int i = 0; i < 20; i++) {
            assertThat(gateway.get("/kit/v1/forward/extra").body()).isEqualTo("ok");
            assertThat(gateway.get("/kit/v1/forward/fine").body()).isEqualTo("ok");
        }
    }

    @Test
    void passesALargeBodyThatNoStepReads() {
        assertThat(gateway.get("/kit/v1/forward/large").body()).hasSize(200_000);
    }

    @Test
    void refusesALargeBodyThatAStepReads() {
        HttpResponse<String> answer = gateway.get("/kit/v1/read/large");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("proxy-status"))
                .contains("serai; error=http_response_body_size; next-hop=main");
    }

    @Test
    void cutsTheConnectionWhenAStreamedBodyBreaks() {
        assertThatThrownBy(() -> gateway.get("/kit/v1/forward/large-cut")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tellsARefusedConnection() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Map<String, String> settings = Map.of("serai.backend.main.url", "http://127.0.0.1:" + free);
        try (TestGateway other = TestGateway.start(folder, settings)) {
            HttpResponse<String> answer = other.get("/kit/v1/forward/x");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("proxy-status"))
                    .contains("serai; error=connection_refused; next-hop=main");
        }
    }

    @Test
    void refusesMoreCallsThanTheBackendMayHave() throws Exception {
        Map<String, String> settings = Map.of(
                "serai.backend.main.url", backend.url(),
                "serai.backend.main.timeout", "2s",
                "serai.backend.main.max-concurrent", "1");
        try (TestGateway other = TestGateway.start(folder, settings)) {
            Thread first = new Thread(() -> other.get("/kit/v1/forward/silence"));
            first.start();
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> other.gateway()
                                    .generation()
                                    .backends()
                                    .find("main")
                                    .orElseThrow()
                                    .running()
                            == 1);
            HttpResponse<String> answer = other.get("/kit/v1/forward/fine");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).contains("1");
            assertThat(answer.body()).contains("temporary-reduced-capacity");
            first.join();
        }
    }
}
