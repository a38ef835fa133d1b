package io.serai.gateway.camel;

import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options {@code consumes} and {@code produces} of a {@code platform-http:} route, compared with a request by Vert.x
 * Web (RFC 9110, sections 8.3 and 12.5.1).
 */
final class MediaTypes {
    private static final Map<Integer, ProblemType> REFUSALS = Map.of(
            400, ProblemType.MALFORMED_REQUEST,
            404, ProblemType.NOT_FOUND,
            406, ProblemType.NOT_ACCEPTABLE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    private final Vertx vertx;
    private final @Nullable String consumes;
    private final @Nullable String produces;

    private MediaTypes(Vertx vertx, @Nullable String consumes, @Nullable String produces) {
        this.vertx = vertx;
        this.consumes = consumes;
        this.produces = produces;
    }

    /** The types of an endpoint, separated by commas; null when it takes and gives all. */
    static @Nullable MediaTypes of(Vertx vertx, @Nullable String consumes, @Nullable String produces) {
        return consumes == null && produces == null ? null : new MediaTypes(vertx, consumes, produces);
    }

    /** Goes on when the types fit; else the visit fails. */
    void check(PlatformVisit visit, Runnable then) {
        Router router = Router.router(vertx);
        Route route = router.route();
        for (String type : list(consumes)) {
            route.consumes(type.strip());
        }
        for (String type : list(produces)) {
            route.produces(type.strip());
        }
        route.handler(routing -> then.run());
        REFUSALS.forEach((status, type) ->
                router.errorHandler(status, routing -> visit.fail(new ProblemException(Problem.of(type)))));
        router.errorHandler(500, routing -> visit.fail(routing.failure()));
        router.handle(visit.call().request());
    }

    private static String[] list(@Nullable String types) {
        return types == null ? new String[0] : types.split(",");
    }
}
