package io.serai.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.serai.backend.BackendPools;
import io.serai.backend.Pseudonym;
import io.serai.gateway.camel.JavaCodeCache;
import io.serai.gateway.camel.Workers;
import io.serai.gateway.generation.GatewaySettings;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.LoadedSettings;
import io.serai.gateway.generation.LogSettings.Format;
import io.serai.gateway.generation.ProcessState;
import io.serai.gateway.generation.ProgramDigest;
import io.serai.gateway.http.AnswerWriter;
import io.serai.gateway.http.HttpSettings;
import io.serai.problem.ProblemWriter;
import io.serai.telemetry.AccessLine;
import io.serai.telemetry.AccessLog;
import io.serai.telemetry.LogConfigurator;
import io.serai.telemetry.Observation;
import io.serai.workspace.Findings;
import io.serai.workspace.Units;
import io.serai.workspace.Workspace;
import io.vertx.core.Vertx;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process: one listener for clients and one for operators, the generation that serves, and what survives its
 * replacement.
 */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private static final long LOOK_MILLIS = 20;
    private static final int QUIET_LOOKS = 15;

    private final StartOptions options;
    private final GatewaySettings settings;
    private final Live live = new Live();
    private final Drain drain = new Drain();
    private final Vertx vertx = ProcessVertx.create();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ExecutorService workers;
    private final Reloader reloader;
    private final ReloadTrigger trigger;
    private final Listener listener;
    private final @Nullable AccessLog accessLog;
    private final Set<String> overriddenKeys;
    private @Nullable Management management;

    private Gateway(StartOptions options) {
        this.options = options;
        LoadedSettings loaded = LoadedSettings.read(
                options.workspace(), options.environment(), options.commandLine(), options.testing(), new Findings());
        this.settings = loaded.values();
        this.overriddenKeys = loaded.overriddenKeys();
        boolean json =
                settings.log().format() == Format.JSON || settings.log().format() == Format.AUTO && !options.terminal();
        LogConfigurator.useJson(json);
        LogConfigurator.setLevel(settings.log().level().name());
        this.workers = Workers.create(settings.http().workers());
        Pseudonym pseudonym = Pseudonym.of(settings.http().via());
        ProcessState process = new ProcessState(
                vertx, new BackendPools(vertx, pseudonym, meters), meters, workers, codeCache(options));
        this.reloader = new Reloader(options, loaded, process, live);
        this.trigger = new ReloadTrigger(settings.reload(), options.workspace(), reloader);
        this.accessLog = settings.log().access()
                ? new AccessLog(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                        json ? AccessLine::json : AccessLine::text)
                : null;
        Consumer<Observation> observers = accessLog == null ? seen -> {} : accessLog::log;
        AnswerWriter answers = new AnswerWriter(ProblemWriter.at(settings.http().publicUrl()), drain::hasBegun);
        this.listener = new Listener(vertx, settings.http(), pseudonym, live, answers, observers);
    }

    /**
     * Starts a gateway that serves when this returns.
     *
     * @throws StartException when the workspace has errors or a port cannot be opened; nothing is left running
     */
    public static Gateway start(StartOptions options) throws StartException {
        Gateway gateway = new Gateway(options);
        try {
            gateway.open();
            return gateway;
        } catch (StartException | RuntimeException e) {
            gateway.release();
            throw e;
        }
    }

    private void open() throws StartException {
        Findings findings = new Findings();
        Optional<Generation> own = reloader.build(options.workspace(), findings);
        if (!options.testing()) {
            reloader.report(findings);
        }
        boolean degraded = own.isEmpty();
        Generation first = own.isPresent() ? own.get() : kept(findings);
        reloader.started(!degraded, findings);
        reloader.replace(first);
        listener.open();
        management = new Management(
                settings.management(), live, reloader, drain, meters, new InfoPage(overriddenKeys), degraded);
        management.open(vertx);
        bindMeters();
        if (options.acting()) {
            act(first, degraded);
        }
    }

    private void act(Generation first, boolean degraded) {
        first.begin();
        if (!degraded) {
            reloader.keep(first);
        }
        trigger.start();
    }

    /** The last workspace that served, when the present one cannot. */
    private Generation kept(Findings findings) throws StartException {
        Optional<Workspace> kept = settings.generation()
                .keep()
                .filter(folder -> !options.testing())
                .flatMap(folder -> new KeptWorkspace(options.workspace().root().resolve(folder)).find());
        Findings ofKept = new Findings();
        Optional<Generation> generation = kept.flatMap(workspace -> reloader.build(workspace, ofKept));
        if (generation.isEmpty()) {
            throw new StartException("the workspace has errors", findings.list());
        }
        LOG.warn("the workspace has errors; the one that served last is served instead");
        return generation.get();
    }

    private void bindMeters() {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ClassLoaderMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        new FileDescriptorMetrics().bindTo(meters);
        Gauge.builder("serai.http.connections", listener, Listener::connections)
                .description("Open connections of clients")
                .register(meters);
        Gauge.builder("serai.http.requests.running", listener, Listener::running)
                .description("Requests in work")
                .register(meters);
        Gauge.builder("serai.generation.built", live, l -> l.get().builtAt().toEpochMilli() / 1000.0)
                .description("When the generation that serves was built, in seconds since 1970")
                .register(meters);
    }

    private static JavaCodeCache codeCache(StartOptions options) {
        return options.byteCode()
                .map(folder -> JavaCodeCache.in(folder, ProgramDigest.hex()))
                .orElseGet(JavaCodeCache::new);
    }

    /** The port clients connect to. */
    public int port() {
        return listener.port();
    }

    /** The port operators connect to. */
    public int managementPort() {
        return management == null ? 0 : management.port();
    }

    public GatewaySettings settings() {
        return settings;
    }

    /** The generation that serves. */
    public Generation generation() {
        return live.get();
    }

    /** Loads the workspace anew, as after a change of its files. */
    public void reload() {
        reloader.reload();
    }

    /**
     * Goes away without losing a request: readiness is down at once; requests are still taken for the lame-duck time,
     * each answer closing its connection; then the listener closes, and the requests in work may end.
     *
     * @return whether all of them ended in time
     */
    public boolean drain() throws InterruptedException {
        if (!drain.begin()) {
            return true;
        }
        HttpSettings http = live.get().settings().http();
        LOG.info("draining: requests are taken for {} more", Units.text(http.drain()));
        Thread.sleep(http.drain().toMillis());
        listener.stopAccepting();
        boolean ended = awaitRequests(http.drainLimit());
        close();
        return ended;
    }

    /** Waits until no request is in work, and none has come for a moment on the connections that are still open. */
    private boolean awaitRequests(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            if (System.nanoTime() > deadline) {
                LOG.warn("{} requests did not end within {}", listener.running(), Units.text(limit));
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
            quiet = listener.running() > 0 ? 0 : listener.connections() == 0 ? QUIET_LOOKS : quiet + 1;
        }
        return true;
    }

    /** Stops at once. */
    @Override
    public void close() {
        listener.close();
        if (management != null) {
            management.close();
        }
        release();
    }

    private void release() {
        trigger.close();
        live.find().ifPresent(generation -> {
            generation.end();
            generation.close();
        });
        if (accessLog != null) {
            accessLog.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
        workers.shutdownNow();
        meters.close();
    }
}
