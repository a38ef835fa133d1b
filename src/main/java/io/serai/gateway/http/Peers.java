package io.serai.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.VertxHandler;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The client connections of one event loop. */
public final class Peers {
    private static final long SWEEP_MILLIS = 1000;

    private final IdentityHashMap<HttpConnection, Peer> peers = new IdentityHashMap<>();
    private final AtomicInteger all;
    private final Set<Channel> listening;
    private final HttpSettings settings;

    /**
     * No connections yet.
     *
     * @param all counts connections of all event loops
     * @param listening gathers the channels that connections come from, of all event loops
     */
    public Peers(HttpSettings settings, AtomicInteger all, Set<Channel> listening) {
        this.settings = settings;
        this.all = all;
        this.listening = listening;
    }

    /** Looks after connections as long as the event loop runs. */
    public void watch(Vertx vertx) {
        vertx.setPeriodic(SWEEP_MILLIS, id -> sweep());
    }

    /** Takes a new connection in, or closes it when there are too many. */
    public void accept(HttpConnection connection) {
        if (all.incrementAndGet() > settings.maxConnections()) {
            all.decrementAndGet();
            connection.close();
            return;
        }
        Peer peer = new Peer(connection);
        peers.put(connection, peer);
        connection.closeHandler(v -> {
            if (peers.remove(connection) != null) {
                all.decrementAndGet();
            }
        });
        connection.exceptionHandler(failure -> {});
        peer.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        listening.add(peer.channel().parent());
        // Vert.x hands nothing on that it does not know itself.
        ChannelPipeline handlers = peer.channel().pipeline();
        handlers.addBefore(handlers.context(VertxHandler.class).name(), null, new ConnectionEnd(peer));
    }

    public void begin(HttpServerRequest request) {
        Peer peer = peers.get(request.connection());
        if (peer != null) {
            peer.begin(request);
        }
    }

    public void end(HttpServerRequest request) {
        Peer peer = peers.get(request.connection());
        if (peer != null) {
            peer.end();
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        List<Peer> overdue = new ArrayList<>(0);
        for (Peer peer : peers.values()) {
            if (peer.isOverdue(
                    now, settings.idleTimeout().toNanos(), settings.minRate().bytes())) {
                overdue.add(peer);
            }
        }
        overdue.forEach(Peer::cut);
    }
}
