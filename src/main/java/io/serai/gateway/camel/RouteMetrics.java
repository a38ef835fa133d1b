package io.serai.gateway.camel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, RouteTimer> timers = new ConcurrentHashMap<>();

    RouteMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return new Policy(of(routeId), routeId);
    }

    /** The meters of one route. */
    RouteTimer of(String routeId) {
        return timers.computeIfAbsent(routeId, id -> new RouteTimer(meters, id));
    }

    private static final class Policy extends RoutePolicySupport {
        private final String property;
        private final RouteTimer timer;

        private Policy(RouteTimer timer, String routeId) {
            this.property = "SeraiRouteStart." + routeId;
            this.timer = timer;
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            exchange.setProperty(property, System.nanoTime());
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.removeProperty(property) instanceof Long started) {
                timer.record(System.nanoTime() - started);
            }
            if (exchange.isFailed()) {
                timer.fail();
            }
        }
    }
}
