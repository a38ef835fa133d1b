package io.serai.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.serai.gateway.generation.ConfigurationDigest;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.GenerationBuilder;
import io.serai.gateway.generation.LoadedSettings;
import io.serai.gateway.generation.ProcessState;
import io.serai.telemetry.LogConfigurator;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the workspace: at the start, and again when it has changed. The next generation is built beside the live one; it
 * takes its place in one step, or is refused with findings and changes nothing.
 */
final class Reloader {
    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    private final Workspace workspace;
    private final ProcessState process;
    private final Live live;
    private final StartOptions options;
    private final ExecutorService retiring = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "serai-retire");
        thread.setDaemon(true);
        return thread;
    });
    private volatile ReloadStatus status = new ReloadStatus(Instant.now(), true, List.of());
    private volatile boolean servedOwn;
    private volatile Map<Path, String> secrets = Map.of();
    private final LoadedSettings first;
    private List<Finding> reported = List.of();
    private boolean stopped;

    /**
     * A loader that has loaded nothing yet.
     *
     * @param first the settings the process was started with
     */
    Reloader(StartOptions options, LoadedSettings first, ProcessState process, Live live) {
        this.workspace = options.workspace();
        this.options = options;
        this.first = first;
        this.process = process;
        this.live = live;
    }

    ReloadStatus status() {
        return status;
    }

    /** Whether the workspace itself, and not a kept copy of it, has served. */
    boolean hasServedOwn() {
        return servedOwn;
    }

    /** Notes how the start went. */
    void started(boolean accepted, Findings findings) {
        servedOwn = accepted;
        status = new ReloadStatus(Instant.now(), accepted, findings.list());
    }

    /** The files outside the workspace that its settings refer to. */
    Collection<Path> secretFiles() {
        return secrets.keySet();
    }

    /** Builds from a workspace without making it live; the findings say why it is empty. */
    Optional<Generation> build(Workspace source, Findings findings) {
        ConfigurationDigest.Files digest = ConfigurationDigest.Files.of(source);
        LoadedSettings settings =
                LoadedSettings.read(source, options.environment(), options.commandLine(), options.testing(), findings);
        RestartCheck.compare(first, settings, findings);
        Optional<Generation> built = new GenerationBuilder(source, digest, process, settings, findings).build();
        secrets = Map.copyOf(settings.placeholders().files());
        LogConfigurator.hide(settings.placeholders().secrets());
        return built;
    }

    /** Makes a generation live that does not begin anything yet; returns what it replaces. */
    @Nullable
    Generation replace(Generation next) {
        process.pools().commit(next.backends());
        return live.replace(next);
    }

    /** Makes a generation live; what it replaces ends its own work first, then its requests, then itself. */
    void serve(Generation next) {
        Generation old = replace(next);
        if (old != null) {
            old.end();
        }
        next.begin();
        if (old != null) {
            Duration limit = old.settings().http().drainLimit();
            retiring.execute(() -> retire(old, limit));
        }
    }

    /** Loads the workspace anew. */
    synchronized void reload() {
        if (stopped) {
            return;
        }
        long started = System.nanoTime();
        Findings findings = new Findings();
        Map<Path, String> before = secrets;
        Optional<Generation> built = build(workspace, findings);
        boolean wasRefused = !status.accepted();
        boolean same = built.isPresent() && built.get().id().equals(live.get().id()) && secrets.equals(before);
        report(findings);
        if (same && !wasRefused) {
            discard(built.get());
            LOG.debug("the workspace is what it was");
            return;
        }
        status = new ReloadStatus(Instant.now(), built.isPresent(), findings.list());
        count(built.isPresent(), Duration.ofNanos(System.nanoTime() - started));
        String serving = live.get().id();
        if (built.isEmpty()) {
            LOG.warn("the workspace is refused; generation {} still serves", serving);
        } else if (same) {
            discard(built.get());
            servedOwn = true;
            LOG.info("the workspace is again that of generation {}, which serves", serving);
        } else {
            serve(built.get());
            servedOwn = true;
            keep(built.get());
            LOG.info("generation {} serves, built in {} ms", built.get().id(), millisSince(started));
        }
    }

    /** Waits for a reload that is under way; there is none afterwards. */
    synchronized void stop() {
        stopped = true;
    }

    private void discard(Generation generation) {
        generation.close();
        process.pools().retire(generation.backends());
    }

    private void count(boolean accepted, Duration took) {
        Counter.builder("serai.reload")
                .description("Attempts to load a changed workspace")
                .tag("result", accepted ? "accepted" : "refused")
                .register(process.meters())
                .increment();
        Timer.builder("serai.reload.duration")
                .description("Time to build a generation")
                .register(process.meters())
                .record(took);
    }

    /** Keeps a copy of the workspace that serves, when that is wanted. */
    void keep(Generation generation) {
        generation.settings().generation().keep().ifPresent(folder -> {
            try {
                new KeptWorkspace(workspace.root().resolve(folder)).keep(workspace);
            } catch (UncheckedIOException e) {
                LOG.error("{}", e.getMessage());
            }
        });
    }

    /** Logs each finding once, also when further saves leave it as it is. */
    void report(Findings findings) {
        List<Finding> all = findings.list();
        for (Finding finding : all) {
            if (!reported.contains(finding)) {
                if (finding.isError()) {
                    LOG.error("{}", finding);
                } else {
                    LOG.warn("{}", finding);
                }
            }
        }
        reported = all;
    }

    private void retire(Generation old, Duration limit) {
        try {
            if (!old.drain(limit)) {
                LOG.warn("generation {} still has {} requests after {}", old.id(), old.open(), limit);
            }
            discard(old);
            LOG.debug("generation {} is gone", old.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
