package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawClient;
import io.serai.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are slow, silent or gone do not hold the gateway, and patient ones are served. */
class SlowClientsTest {
    @TempDir
    static Path folder;

    static RawServer backend;
    static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        backend = new RawServer((request, socket, out) -> {
            if (request.target().endsWith("slow")) {
                TimeUnit.MILLISECONDS.sleep(3000);
            }
            String body = request.target().endsWith("large") ? "x".repeat(20_000_000) : "served";
            out.write(RawServer.message("200 OK", "Content-Type: text/plain\r\n", body));
            return true;
        });
        gateway = TestGateway.start(
                KitWorkspace.in(folder),
                Map.of("serai.backend.main.url", backend.url(), "serai.http.idle-timeout", "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    @Test
    void cutsSlowHeadsSlowBodiesAndSlowReadersAndServesOthersMeanwhile() throws Exception {
        ExecutorService clients = Executors.newCachedThreadPool();
        try {
            List<Future<Long>> cut = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                cut.add(clients.submit(timed(this::slowHead)));
                cut.add(clients.submit(timed(this::slowBody)));
                cut.add(clients.submit(timed(this::slowReader)));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(gateway.get("/kit/v1/forward/x").body()).isEqualTo("served");
            }
            for (Future<Long> client : cut) {
                assertThat(client.get(30, TimeUnit.SECONDS)).isLessThan(25_000);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Callable<Long> timed(Callable<Void> client) {
        return () -> {
            long started = System.nanoTime();
            client.call();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        };
    }

    /** Sends one byte of the head at a time, until it is cut. */
    private Void slowHead() throws Exception {
        return drip("GET /kit/v1/forward/x HTTP/1.1\r\nHost: test\r\nX-Slow: ");
    }

    private Void slowBody() throws Exception {
        return drip(
                "POST /kit/v1/echo HTTP/1.1\r\nHost: test\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n");
    }

    private Void drip(String start) throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            client.send(start);
            while (true) {
                client.send("x");
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (SocketException e) {
            return null;
        }
    }

    /** Takes one byte at a time of a large answer. */
    private Void slowReader() throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            client.socket().setReceiveBufferSize(4096);
            client.send("GET /kit/v1/forward/large HTTP/1.1\r\nHost: test\r\n\r\n");
            InputStream in = client.socket().getInputStream();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
            while (System.nanoTime() < deadline) {
                if (in.read() < 0 || gone(client)) {
                    return null;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            throw new IllegalStateException("the slow reader was not cut");
        } catch (SocketException e) {
            return null;
        }
    }

    /** A server that has cut the connection answers what is written to it with a reset. */
    private static boolean gone(RawClient client) {
        try {
            client.send("x");
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void servesAClientThatClosesItsSideAfterTheRequest() throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            client.send("GET /kit/v1/forward/slow HTTP/1.1\r\nHost: test\r\n\r\n");
            client.end();

            assertThat(client.rest()).startsWith("HTTP/1.1 200").endsWith("served");
        }
    }

    @Test
    void waitsForABackendLongerThanForAnIdleClient() {
        assertThat(gateway.get("/kit/v1/forward/slow").body()).isEqualTo("served");
    }

    @Test
    void givesAnUploadUpWhenItsClientGoesAway() throws Exception {
        int before = backend.requests().size();
        try (RawClient client = new RawClient(gateway.port())) {
            client.send("POST /kit/v1/forward/up HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000\r\n\r\n");
            client.send("x".repeat(300_000));
        }
        // The backend never sees a whole request; the next one goes through.
        assertThat(gateway.get("/kit/v1/forward/x").body()).isEqualTo("served");
        assertThat(backend.requests().stream().skip(before))
                .noneMatch(request -> request.method().equals("POST"));
    }
}
