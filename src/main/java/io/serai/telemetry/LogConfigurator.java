package io.serai.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * The log of the process on standard error: text until {@link #useJson} is called. A file named by
 * {@code -Dlogback.configurationFile} replaces all of it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    private static final LogLayout LAYOUT = new LogLayout();

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LAYOUT.setContext(context);
        LAYOUT.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(LAYOUT);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("io.serai").setLevel(level("SERAI_LOG_LEVEL", Level.INFO));
        // What goes wrong on a connection is told once, by the call or request it belongs to.
        context.getLogger("io.vertx.core.net.impl.ConnectionBase").setLevel(Level.OFF);
        context.getLogger("io.vertx.core.http.impl").setLevel(Level.OFF);
        // What a stylesheet does not compile for is a finding, with its line.
        context.getLogger("org.apache.camel.component.xslt.XsltErrorListener").setLevel(Level.OFF);
        context.getLogger("route").setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Switches the form of the lines. */
    public static void useJson(boolean json) {
        LAYOUT.useJson(json);
    }

    private static Level level(String variable, Level fallback) {
        return Level.toLevel(System.getenv(variable), fallback);
    }
}
