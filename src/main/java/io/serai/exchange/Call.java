package io.serai.exchange;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the pipeline: what was read from it, and what is to be told of it at the end. It
 * travels as a property of the Camel exchange, so that steps can find it.
 */
public final class Call {
    private static final String PROPERTY = "SeraiCall";

    private final HttpServerRequest request;
    private final Context context;
    private final String requestId;
    private final Trace trace;
    private final String client;
    private final long started = System.nanoTime();
    private final Cancellation cancellation = new Cancellation();

    private @Nullable Operation operation;
    private String route = "";
    private String method;
    private String target;
    private boolean streamsAnswer;
    private Map<String, Object> inbound = Map.of();
    private long backendNanos;
    private int backendStatus;
    private String backendName = "";
    private @Nullable Throwable breakOff;

    /**
     * A call that begins now.
     *
     * @param context the event loop of the connection
     * @param client address of the client, behind trusted proxies
     */
    public Call(HttpServerRequest request, Context context, String requestId, Trace trace, String client) {
        this.request = request;
        this.context = context;
        this.requestId = requestId;
        this.trace = trace;
        this.client = client;
        this.method = request.method().name();
        this.target = request.uri();
    }

    /** The call of an exchange; null for exchanges that no request began, such as those of a timer. */
    public static @Nullable Call of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Call.class);
    }

    public void bindTo(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    public HttpServerRequest request() {
        return request;
    }

    public Context context() {
        return context;
    }

    public String requestId() {
        return requestId;
    }

    public Trace trace() {
        return trace;
    }

    public String client() {
        return client;
    }

    /** {@link System#nanoTime()} at the start. */
    public long started() {
        return started;
    }

    public Cancellation cancellation() {
        return cancellation;
    }

    /** The operation that matched; null before that, and for routes without a contract. */
    public @Nullable Operation operation() {
        return operation;
    }

    /** Sets what the request matched. */
    public void matched(@Nullable Operation matched, String routeId) {
        this.operation = matched;
        this.route = routeId;
    }

    /** Id of the route that serves the request, or empty. */
    public String route() {
        return route;
    }

    /** The method a plain forwarding step sends on: GET for a HEAD request whose answer is made by several steps. */
    public String method() {
        return method;
    }

    public void setMethod(String forwarded) {
        this.method = forwarded;
    }

    /** Raw path and query that a plain forwarding step sends on. */
    public String target() {
        return target;
    }

    public void setTarget(String rawPathAndQuery) {
        this.target = rawPathAndQuery;
    }

    /** Whether no step after the backend call reads the answer's body, so that it may pass as a stream. */
    public boolean streamsAnswer() {
        return streamsAnswer;
    }

    public void setStreamsAnswer(boolean streams) {
        this.streamsAnswer = streams;
    }

    /** The headers of the message when it entered the route, by lower-case name; values still there are not echoed. */
    public Map<String, Object> inbound() {
        return inbound;
    }

    /** Remembers the headers with which the message enters the route. */
    public void entering(Map<String, Object> headers) {
        Map<String, Object> byName = new HashMap<>();
        headers.forEach((name, value) -> byName.put(FieldRules.lower(name), value));
        inbound = byName;
    }

    /** Says that the gateway had to break the answer off, since its body did not come whole. */
    public void breakOff(Throwable failure) {
        breakOff = failure;
    }

    /** Why the answer was broken off by the gateway; null when it was not. */
    public @Nullable Throwable brokenOff() {
        return breakOff;
    }

    /** Adds one backend call to what is told at the end. */
    public synchronized void called(String backend, int status, long nanos) {
        this.backendName = backend;
        this.backendStatus = status;
        this.backendNanos += nanos;
    }

    /** Time spent waiting for backends; parallel calls add up. */
    public synchronized long backendNanos() {
        return backendNanos;
    }

    /** Status of the last backend answer; 0 when there was none. */
    public synchronized int backendStatus() {
        return backendStatus;
    }

    /** Name of the last backend called, or empty. */
    public synchronized String backendName() {
        return backendName;
    }
}
