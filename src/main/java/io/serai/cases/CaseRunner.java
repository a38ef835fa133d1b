package io.serai.cases;

import io.serai.exchange.Trace;
import io.serai.gateway.Gateway;
import io.serai.gateway.StartException;
import io.serai.gateway.StartOptions;
import io.serai.workspace.Workspace;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs cases against a generation of their workspace that is served on a free loopback port. Nothing begins by itself, no
 * backend is called, and secrets that are missing are taken for given.
 */
public final class CaseRunner implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Map<String, String> SETTINGS = Map.of(
            "serai.http.host", "127.0.0.1",
            "serai.http.port", "0",
            "serai.management.host", "127.0.0.1",
            "serai.management.port", "0",
            "serai.log.access", "false");

    private final Vertx vertx;
    private final StandIn standIn;
    private final Gateway gateway;
    private final CaseClient client;

    private CaseRunner(Vertx vertx, StandIn standIn, Gateway gateway) {
        this.vertx = vertx;
        this.standIn = standIn;
        this.gateway = gateway;
        this.client = new CaseClient(vertx, gateway.port());
    }

    /**
     * Starts the workspace.
     *
     * @param commandLine the {@code -P} pairs
     * @param backends that the settings know
     * @throws StartException when the workspace has errors; nothing is left running
     */
    public static CaseRunner start(
            Workspace workspace,
            Map<String, String> environment,
            Map<String, String> commandLine,
            BackendAddresses backends)
            throws StartException {
        Vertx vertx = Vertx.vertx();
        try {
            StandIn standIn = StandIn.open(vertx, backends);
            Map<String, String> settings = new LinkedHashMap<>(Map.of("serai.log.level", "error"));
            settings.putAll(commandLine);
            settings.putAll(SETTINGS);
            settings.putAll(standIn.settings());
            StartOptions options = new StartOptions(workspace, environment, settings, true).forTesting();
            return new CaseRunner(vertx, standIn, Gateway.start(options));
        } catch (StartException | RuntimeException e) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            throw e;
        }
    }

    /** Runs one case. */
    public CaseResult run(Case one) throws InterruptedException {
        long started = System.nanoTime();
        String traceId = Trace.randomHex() + Trace.randomHex();
        CaseRun run = new CaseRun(one);
        standIn.serve(traceId, run);
        Differences response = Differences.of("response");
        try {
            CaseClient.Answer answer = client.send(one.request(), traceId)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            one.response()
                    .compare(answer.status(), answer.headers(), answer.body().getBytes(), response);
        } catch (ExecutionException | TimeoutException e) {
            String reason = e.getCause() == null ? "none in " + LONGEST.toMinutes() + " minutes" : e.getCause() + "";
            response.add("", "an answer", reason);
        }
        List<Difference> all = new ArrayList<>(run.end(PATIENCE));
        all.addAll(response.list());
        return new CaseResult(one, Duration.ofNanos(System.nanoTime() - started), all);
    }

    @Override
    public void close() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
