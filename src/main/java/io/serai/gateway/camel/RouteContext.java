package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.serai.backend.Backends;
import io.serai.mapping.SafeJson;
import io.serai.problem.ProblemWriter;
import io.vertx.core.Vertx;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.SimpleMain;
import org.apache.camel.spi.AsyncProcessorAwaitManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * Creates the Camel context of one generation: configured by camel-main from the workspace's properties, without JMX,
 * servers, reload or consoles.
 */
public final class RouteContext {
    private final DefaultCamelContext context;
    private final SimpleMain main;
    private final JavaCodeCache javaCode;

    /** Threads that Camel's own steps, such as multicast, may take each; they are made when needed and end when idle. */
    private static final int MAX_POOL = 512;

    /** A context that is not configured yet. */
    public RouteContext(RouteSetup setup) {
        javaCode = setup.javaCode();
        context = new DefaultCamelContext(false);
        context.disableJMX();
        context.getCamelContextExtension().setName(setup.name());
        context.setApplicationContextClassLoader(setup.classLoader());
        context.setLogExhaustedMessageBody(false);
        context.getCamelContextExtension().addContextPlugin(AsyncProcessorAwaitManager.class, new LoopGuard());
        context.getCamelContextExtension().setErrorHandlerFactory(new QuietErrorHandler());
        context.getRegistry().bind(WorkspaceResolver.BEAN_NAME, new WorkspaceResolver(setup.workspace()));
        context.getRegistry().bind("serai-vertx", Vertx.class, setup.vertx());
        context.getRegistry().bind("serai-backends", Backends.class, setup.backends());
        context.getRegistry().bind("serai-problems", ProblemWriter.class, setup.problems());
        context.getRegistry().bind("serai-json", ObjectMapper.class, SafeJson.mapper());
        context.getRegistry()
                .bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, PlatformHttpEngine.class, setup.platform());
        context.getCamelContextExtension().registerEndpointCallback(new HttpStepGuard());
        context.addRoutePolicyFactory(new RouteMetrics(setup.meters()));
        Gauge.builder("camel.exchanges.inflight", context, c -> c.getInflightRepository()
                        .size())
                .description("Exchanges that a route works on, or whose answer is being written")
                .register(setup.meters());
        context.addLifecycleStrategy(new StepDefaults(setup.backends().pseudonym()));
        sizePools(context.getExecutorServiceManager().getDefaultThreadPoolProfile());
        SecretFunctions.addTo(context.getPropertiesComponent(), setup.placeholders());
        BodyConverters.addTo(context.getTypeConverterRegistry());
        main = new SimpleMain(context);
        main.setDefaultPropertyPlaceholderLocation("false");
        main.configure().setRoutesCollectorEnabled(false);
        main.configure().setAutoConfigurationLogSummary(false);
        // On by default, and it would turn a Buffer into a stream that Camel's own parsers read.
        main.configure().setStreamCachingEnabled(false);
        main.setInitialProperties(setup.properties());
        main.setOverrideProperties(setup.overriding());
    }

    /** Configures the context; after that routes can be added to its model. */
    public void init() {
        main.init();
        JavaRoutes java = new JavaRoutes(context.getApplicationContextClassLoader(), javaCode);
        java.setCamelContext(context);
        ServiceHelper.startService(java);
        context.getRegistry().bind(JavaRoutes.BEAN_NAME, java);
    }

    /** Starts the context without any route. */
    public void start() {
        main.start();
    }

    public void stop() {
        main.stop();
    }

    public DefaultCamelContext camel() {
        return context;
    }

    /**
     * Camel's default of ten threads with a queue holds up the branches of a multicast; the last resort here is the
     * thread of the request itself. Settings of the workspace ({@code camel.threadpool.*}) come later and win.
     */
    private static void sizePools(ThreadPoolProfile profile) {
        // Camel takes a core of none for one thread in all when there is no queue.
        profile.setPoolSize(1);
        profile.setMaxPoolSize(MAX_POOL);
        profile.setMaxQueueSize(0);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.CallerRuns);
    }
}
