package io.serai.soap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.serai.exchange.Operation;
import io.serai.mapping.Breach;
import java.util.Locale;

/** {@code serai_mapping_breaches_total}: how often the answers to an operation differ from its contract, by kind. */
public final class BreachMetrics {
    private final MeterRegistry meters;

    public BreachMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Operation operation, Breach.Kind kind) {
        Counter.builder("serai.mapping.breaches")
                .description("Differences between answers of services and their contracts")
                .tag("api", operation.api())
                .tag("operation", operation.id())
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
