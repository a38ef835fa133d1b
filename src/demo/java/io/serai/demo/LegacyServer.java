package io.serai.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One service on one port of 127.0.0.1. Every request may carry the query parameter {@code delay}: milliseconds, up to
 * ten seconds, after which it is answered.
 */
final class LegacyServer implements AutoCloseable {
    private static final long MAX_DELAY_MILLIS = 10_000;

    private static final byte[] LOCAL = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;

    private LegacyServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Opens a port and serves.
     *
     * @param port 0 for a free one
     * @throws IOException when the port cannot be opened
     */
    static LegacyServer open(int port, Service service) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOCAL), port), 0);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "legacy-" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, service));
        server.start();
        return new LegacyServer(server, threads);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private static void handle(HttpExchange exchange, Service service) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange, service);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.getResponseHeaders().set("X-Powered-By", "Legacy/1.0");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply reply(HttpExchange exchange, Service service) throws IOException, InterruptedException {
        try {
            Request request = Request.of(exchange);
            String delay = request.query().getOrDefault("delay", "0");
            Thread.sleep(Math.max(0, Math.min(MAX_DELAY_MILLIS, Long.parseLong(delay))));
            return service.answer(request);
        } catch (IllegalArgumentException e) {
            return new Reply(400, "text/plain; charset=utf-8", "Bad request: " + e.getMessage());
        }
    }
}
