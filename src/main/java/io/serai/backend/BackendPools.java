package io.serai.backend;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * The pools of the process. A new generation prepares its backends beside them: those with unchanged settings are
 * shared, so a reload keeps their connections; the others are new. Used by the thread that builds generations.
 */
public final class BackendPools {
    private final Vertx vertx;
    private final Pseudonym pseudonym;
    private final MeterRegistry meters;
    private final Map<String, Gauge> gauges = new HashMap<>();
    private volatile Map<String, Backend> live = Map.of();

    public BackendPools(Vertx vertx, Pseudonym pseudonym, MeterRegistry meters) {
        this.vertx = vertx;
        this.pseudonym = pseudonym;
        this.meters = meters;
    }

    /** The backends for these settings; nothing of the process changes before {@link #commit}. */
    public Backends prepare(Map<String, BackendSettings> settings) {
        Map<String, Backend> prepared = new HashMap<>();
        settings.forEach((name, wanted) -> {
            Backend known = live.get(name);
            boolean same = known != null && known.settings().equals(wanted);
            prepared.put(name, same ? known : new Backend(name, wanted, vertx, pseudonym, meters));
        });
        return new Backends(prepared, pseudonym);
    }

    /** Makes the prepared backends those of the process. The ones they replace are closed by {@link #retire}. */
    public void commit(Backends backends) {
        live = backends.byName();
        live.keySet().forEach(name -> gauges.computeIfAbsent(name, this::gauge));
        gauges.entrySet().removeIf(gauge -> {
            boolean gone = !live.containsKey(gauge.getKey());
            if (gone) {
                meters.remove(gauge.getValue());
            }
            return gone;
        });
    }

    private Gauge gauge(String backend) {
        return Gauge.builder("backend.requests.running", this, pools -> pools.running(backend))
                .description("Calls to a backend that have not ended")
                .tag("backend", backend)
                .register(meters);
    }

    private int running(String name) {
        Backend backend = live.get(name);
        return backend == null ? 0 : backend.running();
    }

    /** Closes what an ended or refused generation had and the process does not have any more. */
    public void retire(Backends backends) {
        backends.byName().values().stream()
                .filter(backend -> live.get(backend.name()) != backend)
                .forEach(Backend::close);
    }
}
