package io.serai.backend;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend with its pool of connections. It belongs to the process and survives reloads that leave it unchanged. */
public final class Backend {
    private final String name;
    private final BackendSettings settings;
    private final Vertx vertx;
    private final Pseudonym pseudonym;
    private final HttpClient client;
    private final BackendMetrics metrics;
    private final List<Address> addresses;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();

    Backend(String name, BackendSettings settings, Vertx vertx, Pseudonym pseudonym, MeterRegistry meters) {
        this.name = name;
        this.pseudonym = pseudonym;
        this.settings = settings;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(ClientOptions.of(settings));
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
     * Sends a request. Must be called on an event loop.
     *
     * @return fails with a {@link BackendException} when no complete answer came
     */
    Future<Answer> call(BackendRequest request) {
        return new BackendCall(this, vertx, request).start();
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

    Future<io.vertx.core.http.HttpClientRequest> open(String method, String target) {
        Address address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.tls())
                .setFollowRedirects(false)
                .setURI(address.path() + target));
    }

    void close() {
        client.close();
    }

    private record Address(String host, int port, boolean tls, String path) {
        static Address of(URI uri) {
            boolean tls = uri.getScheme().equals("https");
            int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            return new Address(uri.getHost(), port, tls, path);
        }
    }
}
