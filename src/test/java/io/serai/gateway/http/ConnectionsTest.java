package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionsTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger closed = new AtomicInteger();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .connectionHandler(connection -> connection.closeHandler(v -> closed.incrementAndGet()))
                .requestHandler(ConnectionsTest::answer);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Answers before the body is read, as a refusal does. */
    private static void answer(HttpServerRequest request) {
        request.pause();
        if (request.path().equals("/abort")) {
            request.response().setChunked(true).write("half").onComplete(v -> Connections.abort(request));
        } else {
            request.response()
                    .end("done")
                    .onComplete(v -> Connections.finish(request, request.path().equals("/close")));
        }
    }

    @Test
    void readsASmallRestAndTakesTheNextRequest() throws Exception {
        try (Socket client = connect()) {
            send(client, "POST /keep", 200_000, 200_000);
            send(client, "GET /keep", 0, 0);

            BufferedReader answers = reader(client);
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(closed).hasValue(0);
        }
    }

    @Test
    void cutsAClientOffThatSendsMore() throws Exception {
        try (Socket client = connect()) {
            Thread sender = new Thread(() -> {
                try {
                    send(client, "POST /keep", 1 << 30, 64 << 20);
                } catch (IOException e) {
                    // Cut off, as it has to be.
                }
            });
            sender.start();

            assertThat(status(reader(client))).isEqualTo("HTTP/1.1 200 OK");
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(closed)
                    .hasValue(1));
            sender.join();
        }
    }

    @Test
    void closesAfterAWholeRequest() throws Exception {
        try (Socket client = connect()) {
            send(client, "GET /close", 0, 0);

            BufferedReader answer = reader(client);
            assertThat(status(answer)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.read()).isEqualTo(-1);
        }
    }

    @Test
    void letsTheAnswerBeReadBeforeItClosesOnAnUnfinishedBody() throws Exception {
        try (Socket client = connect()) {
            send(client, "POST /close", 1000, 10);

            BufferedReader answer = reader(client);
            assertThat(status(answer)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(answer.read()).isEqualTo(-1);
        }
    }

    @Test
    void abortsWithoutACleanEnd() throws Exception {
        try (Socket client = connect()) {
            send(client, "GET /abort", 0, 0);

            String all = new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(all).contains("half").doesNotContain("\r\n0\r\n");
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void send(Socket client, String line, int announced, int sent) throws IOException {
        OutputStream out = client.getOutputStream();
        String head = line + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + announced + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        byte[] chunk = new byte[10];
        for (int rest = sent; rest > 0; rest -= chunk.length) {
            chunk = rest >= 1 << 16 ? new byte[1 << 16] : new byte[rest];
            out.write(chunk);
        }
        out.flush();
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Reads one answer whole and returns its first line. */
    private static String status(BufferedReader answers) throws IOException {
        String first = answers.readLine();
        for (String line = first; line != null && !line.isEmpty(); line = answers.readLine()) {
            // The fields of these answers do not matter.
        }
        assertThat(answers.skip(4)).isEqualTo(4);
        return first;
    }
}
