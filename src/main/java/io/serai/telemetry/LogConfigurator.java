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
import java.util.Collection;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The log of the process on standard error: text until {@link #useJson} is called. A file named by
 * {@code -Dlogback.configurationFile} replaces all of it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    private static final List<String> LIBRARIES = List.of(
            "ch.qos",
            "com.ctc",
            "com.fasterxml",
            "com.jayway",
            "io.micrometer",
            "io.netty",
            "io.prometheus",
            "io.vertx",
            "jakarta",
            "javax",
            "net.sf.saxon",
            "net.thisptr",
            "org.apache",
            "org.glassfish",
            "org.xmlresolver",
            "sun");

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
        // The steps log: and to: log: name their loggers as the author likes; those of libraries are known.
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        LIBRARIES.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        // What goes wrong on a connection is told once, by the call or request it belongs to.
        context.getLogger("io.vertx.core.net.impl.ConnectionBase").setLevel(Level.OFF);
        context.getLogger("io.vertx.core.http.impl").setLevel(Level.OFF);
        // What a stylesheet does not compile for is a finding, with its line.
        context.getLogger("org.apache.camel.component.xslt.XsltErrorListener").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Sets what Serai and the routes tell; a file of one's own wins. */
    public static void setLevel(String level) {
        if (System.getProperty("logback.configurationFile") == null) {
            ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.toLevel(level));
        }
    }

    /** Values that are shown as three stars wherever a message or stack trace holds them. */
    public static void hide(Collection<String> secrets) {
        LAYOUT.hide(secrets);
    }

    /** Switches the form of the lines. */
    public static void useJson(boolean json) {
        LAYOUT.useJson(json);
    }
}
