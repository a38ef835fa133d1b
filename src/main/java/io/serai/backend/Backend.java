package io.serai.backend;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.exchange.Call;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A backend with its pool of connections. It belongs to the process and survives reloads that leave it unchanged. */
public final class Backend {
    private final String name;
    private final BackendSettings settings;
    private final Pseudonym pseudonym;
    private final LoopClients clients;
    private final BackendMetrics metrics;
    private final List<Address> addresses;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    Backend(String name, BackendSettings settings, Vertx vertx, Pseudonym pseudonym, MeterRegistry meters) {
        this.name = name;
        this.pseudonym = pseudonym;
        this.settings = settings;
        this.clients = new LoopClients(vertx, ClientOptions.of(settings));
        this.addresses = settings.url().stream().map(Address::of).toList();
        this.metrics = new BackendMetrics(meters, name);
    }

    /** The name routes use; also what clients may see of it. */
    public String name() {
        return name;
    }

    public BackendSettings settings() {
        return settings;
    }

    /** The name under which this gateway calls. */
    Pseudonym pseudonym() {
        return pseudonym;
    }

    BackendMetrics metrics() {
        return metrics;
    }

    /** Calls that have not ended. */
    public int running() {
        return running.get();
    }

    /**
     * Sends a request, and counts what comes of it. Must be called on an event loop.
     *
     * @param call of the request that the step works for; null when none began the exchange
     * @param started {@link System#nanoTime()} when the step began
     * @return fails as {@link CallOutcome#of} says
     */
    Future<Answer> call(@Nullable Call call, BackendRequest request, long started) {
        return new BackendCall(this, clients.here(), request)
                .start()
                .transform(called -> CallOutcome.of(this, call, called, System.nanoTime() - started));
    }

    /** Takes one of the allowed parallel calls. */
    boolean enter() {
        if (running.incrementAndGet() > settings.maxConcurrent()) {
            running.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave() {
        running.decrementAndGet();
    }

    /** Where the next call goes. */
    Address next() {
        return addresses.size() == 1
                ? addresses.get(0)
                : addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
    }

    void close() {
        clients.close();
    }
}
