package io.serai.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The histogram {@code http_server_requests_seconds} of one operation, by status. */
public final class RequestMetrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
        Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };
    private static final int STATUSES = 600;

    private final MeterRegistry registry;
    private final String api;
    private final String operation;
    private final String method;
    private final AtomicReferenceArray<Timer> timers = new AtomicReferenceArray<>(STATUSES);

    /** The series of one operation; requests without one are counted under empty names. */
    public RequestMetrics(MeterRegistry registry, String api, String operation, String method) {
        this.registry = registry;
        this.api = api;
        this.operation = operation;
        this.method = method;
    }

    public void record(int status, long nanos) {
        int index = Math.min(Math.max(status, 0), STATUSES - 1);
        Timer timer = timers.get(index);
        if (timer == null) {
            timer = create(index);
            timers.set(index, timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer create(int status) {
        return Timer.builder("http.server.requests")
                .description("Requests of clients, from head to the end of the answer")
                .tag("api", api)
                .tag("operation", operation)
                .tag("method", method)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
