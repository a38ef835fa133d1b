package io.serai.gateway.camel;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.backend.Backends;
import io.serai.problem.ProblemWriter;
import io.serai.workspace.Placeholders;
import io.serai.workspace.Workspace;
import io.vertx.core.Vertx;
import java.util.Properties;

/**
 * What the Camel context of a generation is made of.
 *
 * @param name of the context
 * @param meters for Camel's own metrics
 * @param classLoader of {@code lib/}
 * @param javaCode of the generation before
 * @param problems for steps that put problems into an answer of their own
 * @param properties of the workspace file, without Serai's own
 * @param overriding those of the environment and the command line
 */
public record RouteSetup(
        String name,
        Workspace workspace,
        ClassLoader classLoader,
        Vertx vertx,
        Backends backends,
        PlatformEngine platform,
        MeterRegistry meters,
        JavaCodeCache javaCode,
        Placeholders placeholders,
        ProblemWriter problems,
        Properties properties,
        Properties overriding) {}
