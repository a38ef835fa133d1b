package io.serai.gateway.camel;

import io.serai.gateway.lint.RoutePlan;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * Serves {@code platform-http:} routes through the gateway's own listener: one router for each generation, which the
 * pipeline asks for requests that no contract has.
 */
public final class PlatformEngine extends VertxPlatformHttpEngine {
    /** The router Camel looks for when a server has no fixed port. */
    static final String ROUTER_NAME = VertxPlatformHttpRouter.PLATFORM_HTTP_ROUTER_NAME_ZERO;

    private static final Map<Integer, ProblemType> REFUSALS = Map.of(
            400, ProblemType.MALFORMED_REQUEST,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.CONTENT_TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    private final IdentityHashMap<PlatformHttpEndpoint, PlatformRoute> routes = new IdentityHashMap<>();
    private final Router router;
    private final ExecutorService workers;
    private final long maxBody;

    public PlatformEngine(Vertx vertx, ExecutorService workers, long maxBody) {
        this.router = Router.router(vertx);
        REFUSALS.forEach((status, type) -> router.errorHandler(status, routing -> refuse(routing, type)));
        router.errorHandler(500, routing -> visitOf().fail(routing.failure()));
        this.workers = workers;
        this.maxBody = maxBody;
    }

    /** Whether any route is served. */
    public boolean isUsed() {
        return !router.getRoutes().isEmpty();
    }

    public Router router() {
        return router;
    }

    VertxPlatformHttpRouter camelRouter(Vertx vertx) {
        return new VertxPlatformHttpRouter(null, vertx, router, ROUTER_NAME) {
            @Override
            public Handler<RoutingContext> bodyHandler() {
                BodyHandler body = BodyHandler.create(System.getProperty("java.io.tmpdir"))
                        .setBodyLimit(maxBody)
                        .setDeleteUploadedFilesOnEnd(true);
                return routing -> {
                    routing.request().resume();
                    body.handle(routing);
                };
            }
        };
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        PlatformRoute route = new PlatformRoute(endpoint, processor, getHandlers());
        routes.put(endpoint, route);
        return route;
    }

    @Override
    public int getServerPort() {
        return 0;
    }

    /** Tells how the route of an endpoint runs, once that is known. */
    public void plan(Endpoint endpoint, String routeId, RoutePlan plan) {
        if (endpoint instanceof PlatformHttpEndpoint own && routes.containsKey(own)) {
            PlatformRoute route = routes.get(own);
            route.enterBy(new RouteEntry(routeId, route, plan, workers));
        }
    }

    private static void refuse(RoutingContext routing, ProblemType type) {
        Problem problem = Problem.of(type);
        String allow = routing.response().headers().get("Allow");
        visitOf().fail(new ProblemException(allow == null ? problem : problem.withField("Allow", allow)));
    }

    private static PlatformVisit visitOf() {
        return Vertx.currentContext().getLocal(PlatformVisit.KEY);
    }
}
