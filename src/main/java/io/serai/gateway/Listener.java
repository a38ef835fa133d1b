package io.serai.gateway;

import io.netty.channel.Channel;
import io.netty.channel.unix.Errors.NativeIoException;
import io.serai.backend.Pseudonym;
import io.serai.gateway.http.AnswerWriter;
import io.serai.gateway.http.ClientAddress;
import io.serai.gateway.http.HttpSettings;
import io.serai.gateway.http.Peers;
import io.serai.telemetry.Observation;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The listener for clients: one server on each event loop, all on the same port. */
final class Listener {
    private final Vertx vertx;
    private final HttpSettings settings;
    private final Pseudonym pseudonym;
    private final Live live;
    private final AnswerWriter answers;
    private final Consumer<Observation> observers;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final Set<Channel> listening = ConcurrentHashMap.newKeySet();
    private volatile int port;
    private volatile @Nullable String deployment;

    Listener(
            Vertx vertx,
            HttpSettings settings,
            Pseudonym pseudonym,
            Live live,
            AnswerWriter answers,
            Consumer<Observation> observers) {
        this.vertx = vertx;
        this.pseudonym = pseudonym;
        this.settings = settings;
        this.live = live;
        this.answers = answers;
        this.observers = observers;
    }

    /** Opens the port. */
    void open() throws StartException {
        int loops = settings.eventLoops() > 0
                ? settings.eventLoops()
                : Runtime.getRuntime().availableProcessors();
        try {
            deployment = vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw Ports.unusable("serai.http", settings.host(), settings.port(), e.getCause());
        }
    }

    /** The port that is open; another than the setting's when that is 0. */
    int port() {
        return port;
    }

    /** Open client connections. */
    int connections() {
        return connections.get();
    }

    /** Requests in work. */
    int running() {
        return running.get();
    }

    /** Closes the port and leaves the connections open; Vert.x would close them with it. */
    void stopAccepting() {
        for (Channel channel : listening) {
            channel.close().syncUninterruptibly();
        }
    }

    /** Closes the port and what is still connected. */
    void close() {
        String open = deployment;
        if (open != null) {
            vertx.undeploy(open).toCompletionStage().toCompletableFuture().join();
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                // -1 shares one free port among all loops.
                .setPort(settings.port() == 0 ? -1 : settings.port())
                .setMaxHeaderSize(settings.maxHeader().intBytes())
                .setMaxInitialLineLength(settings.maxRequestLine().intBytes())
                .setAcceptBacklog(4096)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setHandle100ContinueAutomatically(false)
                .setCompressionSupported(false)
                .setDecompressionSupported(false);
    }

    private final class Loop extends AbstractVerticle {
        private @Nullable HttpServer server;

        @Override
        public void start(Promise<Void> started) {
            Peers peers = new Peers(settings, connections, listening);
            peers.watch(vertx);
            Pipeline pipeline = new Pipeline(
                    live, peers, pseudonym, new ClientAddress(settings.trustedProxies()), answers, observers, running);
            HttpServer opening = vertx.createHttpServer(options())
                    .connectionHandler(peers::accept)
                    .requestHandler(pipeline)
                    .invalidRequestHandler(pipeline::refuseUnreadable);
            server = opening;
            opening.listen()
                    .onSuccess(open -> port = open.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        @Override
        public void stop(Promise<Void> stopped) {
            if (server == null) {
                stopped.complete();
            } else {
                server.close().onComplete(stopped);
            }
        }
    }

    /** What keeps a port from being opened, as a sentence. */
    static final class Ports {
        /** Of Linux, the only system whose own sockets are used. */
        private static final int EADDRINUSE = 98;

        private Ports() {}

        static StartException unusable(String prefix, String host, int port, @Nullable Throwable cause) {
            String where = host + ":" + port;
            String sentence = isTaken(cause)
                    ? "port " + port + " on " + host + " is taken; stop the process that uses it, or set " + prefix
                            + ".port"
                    : "cannot listen on " + where + ": " + (cause == null ? "" : cause.getMessage());
            return new StartException(sentence, List.of());
        }

        private static boolean isTaken(@Nullable Throwable cause) {
            return cause instanceof BindException
                    || cause instanceof NativeIoException failure && failure.expectedErr() == -EADDRINUSE;
        }
    }
}
