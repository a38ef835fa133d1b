package io.serai.gateway.camel;

import io.serai.contract.Match;
import io.serai.gateway.lint.RoutePlan;
import io.vertx.core.Vertx;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;

/**
 * Serves the {@code platform-http:} routes of one generation through the gateway's own listener: the pipeline asks it
 * for requests that no contract has.
 */
public final class PlatformEngine implements PlatformHttpEngine {
    private final IdentityHashMap<Endpoint, PlatformRoute> routes = new IdentityHashMap<>();
    private final Vertx vertx;
    private final ExecutorService workers;
    private final long maxBody;
    private volatile PlatformPaths paths = new PlatformPaths(Set.of());

    /**
     * An engine without routes.
     *
     * @param workers threads of blocking routes
     * @param maxBody bytes that a request may have
     */
    public PlatformEngine(Vertx vertx, ExecutorService workers, long maxBody) {
        this.vertx = vertx;
        this.workers = workers;
        this.maxBody = maxBody;
    }

    /**
     * Hands a request to the route that takes it; false when there is none.
     *
     * @param segments of the path, decoded
     * @throws io.serai.contract.MalformedTextException when a percent escape of the query is no UTF-8
     */
    public boolean serve(PlatformVisit visit, String[] segments) {
        Match<PlatformRoute> match = paths.find(visit.call().request().method().name(), segments);
        if (match == null) {
            return false;
        }
        match.value().serve(visit, match);
        return true;
    }

    /** The methods that a path has, HEAD and OPTIONS included; empty when no route takes it. */
    public Set<String> allowed(String[] segments) {
        return paths.allowed(segments);
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new PlatformRoute(endpoint, processor, this);
    }

    @Override
    public int getServerPort() {
        return 0;
    }

    /** Tells how the route of an endpoint runs, once that is known. */
    public synchronized void plan(Endpoint endpoint, String routeId, RoutePlan plan) {
        PlatformRoute route = routes.get(endpoint);
        if (route != null) {
            route.enterBy(new RouteEntry(routeId, route, plan, workers));
        }
    }

    synchronized void add(PlatformRoute route) {
        routes.put(route.getEndpoint(), route);
        paths = new PlatformPaths(routes.values());
    }

    synchronized void remove(PlatformRoute route) {
        routes.remove(route.getEndpoint(), route);
        paths = new PlatformPaths(routes.values());
    }

    Vertx vertx() {
        return vertx;
    }

    long maxBody() {
        return maxBody;
    }
}
