package io.serai.gateway.camel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * Counts and times the exchanges of each route, under the names of Camel's own metrics: its policy formats a text for
 * each exchange, which costs as much as the rest of the route.
 */
final class RouteMetrics implements RoutePolicyFactory {
    private final MeterRegistry meters;

    RouteMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new Policy(meters, routeId);
    }

    private static final class Policy extends RoutePolicySupport {
        private final String property;
        private final Timer timer;
        private final Counter failed;

        private Policy(MeterRegistry meters, String routeId) {
            this.property = "SeraiRouteStart." + routeId;
            this.timer = Timer.builder("camel.route.policy")
                    .description("Exchanges of a route")
                    .tag("routeId", routeId)
                    .register(meters);
            this.failed = Counter.builder("camel.exchanges.failed")
                    .description("Exchanges of a route that ended with a failure")
                    .tag("routeId", routeId)
                    .register(meters);
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            exchange.setProperty(property, System.nanoTime());
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.removeProperty(property) instanceof Long started) {
                timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            }
            if (exchange.isFailed()) {
                failed.increment();
            }
        }
    }
}
