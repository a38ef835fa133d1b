package io.serai.backend;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** {@code backend_requests_seconds} of one backend by outcome: a status, the name of what went wrong (RFC 9209), or cancelled. */
final class BackendMetrics {
    private final MeterRegistry meters;
    private final String backend;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final Timer[] byStatus = new Timer[600];

    BackendMetrics(MeterRegistry meters, String backend) {
        this.meters = meters;
        this.backend = backend;
    }

    void answered(int status, long nanos) {
        Timer timer = byStatus[status];
        if (timer == null) {
            // Two threads may make the same timer; the registry gives both of them one.
            timer = timer(Integer.toString(status));
            byStatus[status] = timer;
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(ProxyError error, long nanos) {
        timer(error.token()).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A call whose answer nobody waits for any more: the client has gone, or has its answer without it. */
    void cancelled(long nanos) {
        timer("cancelled").record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String outcome) {
        return timers.computeIfAbsent(outcome, o -> Timer.builder("backend.requests")
                .description("Calls to a backend, to the end of the answer or of what is held of it")
                .tag("backend", backend)
                .tag("outcome", o)
                .register(meters));
    }
}
