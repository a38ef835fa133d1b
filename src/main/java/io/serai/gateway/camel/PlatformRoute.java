package io.serai.gateway.camel;

import io.serai.contract.Match;
import io.serai.gateway.lint.PlatformPath;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.Method;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Where requests enter a {@code platform-http:} route. Its message is that of a contract operation, as far as it can. */
final class PlatformRoute extends DefaultConsumer implements PlatformHttpConsumer, Suspendable {
    private final PlatformEngine engine;
    private final PlatformPath path;
    private @Nullable MediaTypes types;
    private volatile @Nullable RouteEntry entry;

    PlatformRoute(PlatformHttpEndpoint endpoint, Processor processor, PlatformEngine engine) {
        super(endpoint, processor);
        this.engine = engine;
        this.path =
                PlatformPath.of(endpoint.getPath(), endpoint.isMatchOnUriPrefix(), endpoint.getHttpMethodRestrict());
    }

    @Override
    public PlatformHttpEndpoint getEndpoint() {
        return (PlatformHttpEndpoint) super.getEndpoint();
    }

    PlatformPath path() {
        return path;
    }

    void enterBy(RouteEntry planned) {
        entry = planned;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        // Throws for a method that Camel does not know.
        Objects.requireNonNull(Method.parseList(getEndpoint().getHttpMethodRestrict()));
        types = MediaTypes.of(
                engine.vertx(), getEndpoint().getConsumes(), getEndpoint().getProduces());
        engine.add(this);
    }

    @Override
    protected void doStop() throws Exception {
        engine.remove(this);
        super.doStop();
    }

    void serve(PlatformVisit visit, Match<PlatformRoute> match) {
        RouteEntry planned = entry;
        if (planned == null || isSuspended()) {
            throw new ProblemException(
                    Problem.of(ProblemType.TEMPORARY_REDUCED_CAPACITY).withField("Retry-After", "1"));
        }
        Map<String, Object> parameters = PlatformIn.parameters(match, visit.call());
        limitTime(visit);
        Runnable run = () -> visit.run(
                planned,
                engine.maxBody(),
                (exchange, body) -> PlatformIn.populate(exchange, visit.call(), match.names(), parameters, body));
        if (types == null) {
            run.run();
        } else {
            types.check(visit, run);
        }
    }

    private void limitTime(PlatformVisit visit) {
        long millis = getEndpoint().getRequestTimeout();
        if (millis > 0) {
            long timer = engine.vertx()
                    .setTimer(
                            millis,
                            id -> visit.fail(new ProblemException(Problem.of(ProblemType.TEMPORARY_REDUCED_CAPACITY))));
            visit.call().cancellation().onCancel(() -> engine.vertx().cancelTimer(timer));
        }
    }
}
