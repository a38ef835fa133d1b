package io.serai.gateway.camel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** The meters of one route, under the names of Camel's own. */
final class RouteTimer {
    private final Timer timer;
    private final Counter failed;

    RouteTimer(MeterRegistry meters, String routeId) {
        this.timer = Timer.builder("camel.route.policy")
                .description("Exchanges of a route")
                .tag("routeId", routeId)
                .register(meters);
        this.failed = Counter.builder("camel.exchanges.failed")
                .description("Exchanges of a route that ended with a failure")
                .tag("routeId", routeId)
                .register(meters);
    }

    void record(long nanos) {
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    void fail() {
        failed.increment();
    }
}
