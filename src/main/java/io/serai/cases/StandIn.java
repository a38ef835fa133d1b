package io.serai.cases;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for all backends: one server on a free loopback port, which the addresses of all backends lead to, each with
 * its name as the first step of the path, and which is the proxy of {@code http:} steps. The case that a call belongs to
 * is known by its trace.
 */
final class StandIn {
    private static final int LARGEST_HEAD = 256 * 1024;

    private final Vertx vertx;
    private final BackendAddresses addresses;
    private final HttpServer server;
    private final Map<String, CaseRun> runs = new ConcurrentHashMap<>();
    private volatile @Nullable CaseRun current;

    private StandIn(Vertx vertx, BackendAddresses addresses) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setMaxInitialLineLength(LARGEST_HEAD)
                        .setMaxHeaderSize(LARGEST_HEAD))
                .requestHandler(this::take);
    }

    static StandIn open(Vertx vertx, BackendAddresses addresses) {
        StandIn standIn = new StandIn(vertx, addresses);
        standIn.server.listen().toCompletionStage().toCompletableFuture().join();
        return standIn;
    }

    /** The settings that lead calls here. */
    Map<String, String> settings() {
        String port = Integer.toString(server.actualPort());
        Map<String, String> settings = new LinkedHashMap<>();
        for (String component : List.of("http", "https")) {
            settings.put("camel.component." + component + ".proxyHost", "127.0.0.1");
            settings.put("camel.component." + component + ".proxyPort", port);
        }
        addresses
                .names()
                .forEach(name ->
                        settings.put("serai.backend." + name + ".url", "http://127.0.0.1:" + port + "/" + name));
        return settings;
    }

    /** Takes calls for a case from now on; late calls of earlier cases stay theirs. */
    void serve(String traceId, CaseRun run) {
        runs.put(traceId, run);
        current = run;
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> answer(request, call(request, body)));
    }

    private ReceivedCall call(HttpServerRequest request, Buffer body) {
        BackendAddresses.Target target = addresses.target(request.uri());
        return new ReceivedCall(
                target.backend(), request.method().name(), target.path(), request.headers(), body.getBytes());
    }

    private void answer(HttpServerRequest request, ReceivedCall call) {
        CaseRun run = runOf(request.getHeader("traceparent"));
        if (run == null) {
            request.connection().close();
            return;
        }
        CannedAnswer answer = run.answer(call);
        long delay = answer.delay().toMillis();
        if (delay > 0) {
            vertx.setTimer(delay, timer -> send(request, answer));
        } else {
            send(request, answer);
        }
    }

    private @Nullable CaseRun runOf(@Nullable String traceparent) {
        String[] parts = traceparent == null ? new String[0] : traceparent.split("-");
        CaseRun run = parts.length < 2 ? null : runs.get(parts[1]);
        return run == null ? current : run;
    }

    private static void send(HttpServerRequest request, CannedAnswer answer) {
        if (answer.disconnects()) {
            request.connection().close();
            return;
        }
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        CaseBody body = answer.body();
        if (body != null) {
            response.putHeader("Content-Type", body.mediaType());
        }
        answer.headers().forEach(response::putHeader);
        // Whoever has given up does not read what comes now.
        if (!response.closed()) {
            response.end(body == null ? Buffer.buffer() : Buffer.buffer(body.bytes()));
        }
    }
}
