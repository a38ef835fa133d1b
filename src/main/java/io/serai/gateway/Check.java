package io.serai.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.serai.backend.BackendPools;
import io.serai.backend.Pseudonym;
import io.serai.gateway.camel.JavaCodeCache;
import io.serai.gateway.camel.Workers;
import io.serai.gateway.generation.ConfigurationDigest;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.GenerationBuilder;
import io.serai.gateway.generation.LoadedSettings;
import io.serai.gateway.generation.ProcessState;
import io.serai.gateway.generation.Served;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Builds a generation as a start or a reload would, and throws it away.
 *
 * @param findings all of them
 * @param operations how each would be served; empty when there are errors
 */
public record Check(Findings findings, List<Served> operations) {

    /**
     * Checks a workspace.
     *
     * @param withoutSecrets whether secrets that are missing here are taken for given
     */
    public static Check run(
            Workspace workspace,
            Map<String, String> environment,
            Map<String, String> commandLine,
            boolean withoutSecrets) {
        Findings findings = new Findings();
        ConfigurationDigest.Files digest = ConfigurationDigest.Files.of(workspace);
        LoadedSettings settings = LoadedSettings.read(workspace, environment, commandLine, withoutSecrets, findings);
        Vertx vertx = ProcessVertx.create();
        ExecutorService workers = Workers.create(1);
        try {
            MeterRegistry meters = new SimpleMeterRegistry();
            BackendPools pools = new BackendPools(vertx, Pseudonym.of(Optional.empty()), meters);
            ProcessState process = new ProcessState(vertx, pools, meters, workers, new JavaCodeCache());
            Optional<Generation> generation =
                    new GenerationBuilder(workspace, digest, process, settings, findings).build();
            List<Served> operations = generation.map(Generation::served).orElse(List.of());
            generation.ifPresent(Generation::close);
            return new Check(findings, operations);
        } finally {
            workers.shutdownNow();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
