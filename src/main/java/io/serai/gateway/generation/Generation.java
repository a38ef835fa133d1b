package io.serai.gateway.generation;

import io.serai.backend.Backends;
import io.serai.contract.Contract;
import io.serai.contract.ContractIndex;
import io.serai.gateway.camel.PlatformEngine;
import io.serai.gateway.camel.RouteStarter;
import io.serai.gateway.http.Pages;
import io.serai.telemetry.RequestMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that was loaded from the workspace at one moment, started and ready to serve. It never changes. */
public final class Generation {
    private static final long RETIRED = Long.MIN_VALUE;

    private final ConfigurationDigest digest;
    private final Instant builtAt = Instant.now();
    private final List<Contract> contracts;
    private final ContractIndex<Served> index;
    private final List<Served> served;
    private final Pages pages;
    private final Backends backends;
    private final GenerationResources resources;
    private final RouteStarter starter;
    private final GatewaySettings settings;
    private final RequestMetrics unmatched;
    private final AtomicLong open = new AtomicLong();

    Generation(
            ConfigurationDigest digest,
            GatewaySettings settings,
            List<Contract> contracts,
            List<Served> served,
            Pages pages,
            Backends backends,
            GenerationResources resources,
            RouteStarter starter,
            RequestMetrics unmatched) {
        this.digest = digest;
        this.settings = settings;
        this.contracts = List.copyOf(contracts);
        this.served = List.copyOf(served);
        this.pages = pages;
        this.backends = backends;
        this.resources = resources;
        this.starter = starter;
        this.unmatched = unmatched;
        this.index = new ContractIndex<>();
        served.forEach(one -> index.add(
                one.operation().basePath(),
                one.operation().method(),
                one.operation().path(),
                one));
    }

    /** Names the configuration. */
    public String id() {
        return digest.id();
    }

    public ConfigurationDigest digest() {
        return digest;
    }

    public Instant builtAt() {
        return builtAt;
    }

    public GatewaySettings settings() {
        return settings;
    }

    public List<Contract> contracts() {
        return contracts;
    }

    public List<Served> served() {
        return served;
    }

    public ContractIndex<Served> index() {
        return index;
    }

    /** Counts requests that no operation serves. */
    public RequestMetrics unmatched() {
        return unmatched;
    }

    public Pages pages() {
        return pages;
    }

    public Backends backends() {
        return backends;
    }

    /** The routes without a contract. */
    public PlatformEngine platform() {
        return resources.platform();
    }

    /** The metrics of the routes as Prometheus reads them (text format 0.0.4). */
    public String scrapeRoutes() {
        return resources.routeMeters().scrape();
    }

    /** Begins the routes that begin by themselves: timers, files, queues. To be called when it is live. */
    public void begin() {
        starter.begin();
    }

    /** Ends them. To be called when it is not live any more, before the next generation begins. */
    public void end() {
        starter.end();
    }

    /** Counts a request in; false when the generation has been replaced, and the new one is to be asked. */
    public boolean enter() {
        long now = open.incrementAndGet();
        if (now < 0) {
            open.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Counts a request out. */
    public void leave() {
        open.decrementAndGet();
    }

    /** Requests that have not ended. */
    public long open() {
        long now = open.get();
        return now < 0 ? now - RETIRED : now;
    }

    /** Lets no further request in; to be called after the generation was replaced. */
    public void retire() {
        open.addAndGet(RETIRED);
    }

    /** Waits until all requests have ended; false when the time is up. */
    public boolean drain(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (open() > 0) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    /** Stops the routes and gives everything back. */
    public void close() {
        resources.close();
    }
}
