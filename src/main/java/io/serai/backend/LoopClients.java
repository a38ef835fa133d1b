package io.serai.backend;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.impl.ContextInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clients of one backend, one for each event loop that calls it; each is made with its first call. */
final class LoopClients {
    private final Vertx vertx;
    private final HttpClientOptions options;
    private final Map<EventLoop, LoopClient> byLoop = new ConcurrentHashMap<>();
    private volatile boolean closed;

    LoopClients(Vertx vertx, HttpClientOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /** The client of the event loop this runs on. */
    LoopClient here() {
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        LoopClient client = byLoop.get(context.nettyEventLoop());
        return client != null ? client : create(context.nettyEventLoop());
    }

    private LoopClient create(EventLoop loop) {
        LoopClient created = LoopClient.of(vertx, options);
        byLoop.put(loop, created);
        if (closed) {
            created.client().close();
        }
        return created;
    }

    void close() {
        closed = true;
        byLoop.values().forEach(client -> client.client().close());
    }
}
