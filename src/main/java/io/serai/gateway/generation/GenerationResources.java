package io.serai.gateway.generation;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.serai.gateway.camel.PlatformEngine;
import io.serai.gateway.camel.RouteContext;

/**
 * What a generation holds and gives back at its end.
 *
 * @param library class loader of {@code lib/}
 * @param routes Camel context
 * @param platform router of the {@code platform-http:} routes
 * @param routeMeters Camel's metrics; of the generation, since stopping one would remove the meters of the next
 */
record GenerationResources(
        LibraryLoader library, RouteContext routes, PlatformEngine platform, PrometheusMeterRegistry routeMeters)
        implements AutoCloseable {
    @Override
    public void close() {
        routes.stop();
        routeMeters.close();
        library.close();
    }
}
