package io.serai.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Opens connections; everything of one client happens on one event loop. */
final class Client implements AutoCloseable {
    /** So many connections one local address opens; there are some 28,000 ports for all programs. */
    private static final int PER_ADDRESS = 4000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final URI address;
    private final Buffer request;

    Client(URI address) {
        this.address = address;
        this.request = Buffer.buffer(
                "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n");
    }

    Vertx vertx() {
        return vertx;
    }

    /** Opens connections, a few at a time, from one loopback address after the other. */
    List<Connection> open(int connections) throws InterruptedException {
        List<Connection> opened = new ArrayList<>();
        while (opened.size() < connections) {
            NetClient client = client(opened.size() / PER_ADDRESS + 1);
            int next = Math.min(200, connections - opened.size());
            List<Future<Connection>> batch = new ArrayList<>();
            for (int i = 0; i < next; i++) {
                batch.add(open(client));
            }
            opened.addAll(await(Future.all(batch)).list());
        }
        return opened;
    }

    /** Waits for something that happens on the event loop. */
    static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load failed: " + e.getCause().getMessage(), e);
        }
    }

    private Future<Connection> open(NetClient client) {
        return client.connect(address.getPort(), address.getHost()).map(socket -> new Connection(socket, request));
    }

    private NetClient client(int lastByte) {
        return vertx.createNetClient(new NetClientOptions()
                .setLocalAddress("127.0.0." + lastByte)
                .setConnectTimeout(10_000)
                .setTcpNoDelay(true));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
