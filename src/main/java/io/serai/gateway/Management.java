package io.serai.gateway;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.ManagementSettings;
import io.serai.problem.Problem;
import io.serai.problem.ProblemType;
import io.serai.problem.ProblemWriter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The listener for operators: health, metrics and information. Whether the process lives and is ready is told to
 * everybody; the rest wants the token when one is set, and one has to be set beyond loopback.
 */
final class Management {
    private final ManagementSettings settings;
    private final Live live;
    private final Reloader reloader;
    private final Drain drain;
    private final PrometheusMeterRegistry meters;
    private final InfoPage info;
    private final boolean degraded;
    private @Nullable HttpServer server;

    Management(
            ManagementSettings settings,
            Live live,
            Reloader reloader,
            Drain drain,
            PrometheusMeterRegistry meters,
            InfoPage info,
            boolean degraded) {
        this.settings = settings;
        this.live = live;
        this.reloader = reloader;
        this.drain = drain;
        this.meters = meters;
        this.info = info;
        this.degraded = degraded;
    }

    void open(Vertx vertx) throws StartException {
        if (settings.token().isEmpty() && !isLoopback()) {
            throw new StartException(
                    "serai.management.token is missing; it is needed when serai.management.host is not loopback",
                    List.of());
        }
        HttpServer opening = vertx.createHttpServer(
                        new HttpServerOptions().setHttp2ClearTextEnabled(false).setIdleTimeout(30))
                .requestHandler(this::handle);
        try {
            server = opening.listen(settings.port(), settings.host())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw Listener.Ports.unusable("serai.management", settings.host(), settings.port(), e.getCause());
        }
    }

    int port() {
        return server == null ? 0 : server.actualPort();
    }

    void close() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Cache-Control", "no-store");
        switch (String.valueOf(request.path())) {
            case "/observe/health/live" -> health(response, true);
            case "/observe/health/ready" -> health(response, !drain.hasBegun());
            case "/observe/health" -> allowed(request, () -> health(response, !drain.hasBegun()));
            case "/observe/metrics" -> allowed(request, () -> metrics(response));
            case "/observe/info" ->
                allowed(request, () -> response.putHeader("Content-Type", "application/json")
                        .end(info.json(live.get(), reloader.status())));
            default -> problem(response, Problem.of(ProblemType.NOT_FOUND));
        }
    }

    private void health(HttpServerResponse response, boolean up) {
        String status = !up ? "DOWN" : isDegraded() ? "DEGRADED" : "UP";
        response.setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end("{\"status\":\"" + status + "\",\"generation\":\""
                        + live.get().id() + "\"}");
    }

    /** Serving, but not what the workspace says now: it is a kept copy. */
    private boolean isDegraded() {
        return degraded && !reloader.hasServedOwn();
    }

    private void metrics(HttpServerResponse response) {
        Generation generation = live.get();
        response.putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(meters.scrape() + generation.scrapeRoutes());
    }

    private void allowed(HttpServerRequest request, Runnable answer) {
        Optional<String> token = settings.token();
        String given = request.getHeader("Authorization");
        if (token.isEmpty() || isEqual("Bearer " + token.get(), given)) {
            answer.run();
        } else {
            problem(request.response(), Problem.of(ProblemType.UNAUTHORIZED).withField("WWW-Authenticate", "Bearer"));
        }
    }

    private static boolean isEqual(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void problem(HttpServerResponse response, Problem problem) {
        problem.fields().forEach(response::putHeader);
        byte[] json = new ProblemWriter(Optional.empty()).write(problem, null, "", "");
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemWriter.MEDIA_TYPE)
                .end(Buffer.buffer(json));
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(settings.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
