package io.serai.backend;

import io.serai.exchange.BodyStream;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.impl.HttpClientConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Set;

/**
 * Whether a request is sent once more. A backend may close a kept connection at the moment when it is used again, which is
 * no failure of the backend (RFC 9112, section 9.3.1).
 */
final class Repetition {
    /** The idempotent methods (RFC 9110, section 9.2.2). */
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private boolean used;

    /** Whether a request of a method may be repeated. */
    static boolean isIdempotent(String method) {
        return REPEATABLE.contains(method);
    }

    /** Of a request that was given a closed connection, before the pool heard of it; nothing was sent. */
    boolean isDueBefore(HttpClientRequest client) {
        boolean open = ((ConnectionBase) client.connection()).channel().isActive();
        return !open && once();
    }

    /** Of a request that may be repeated, and whose connection had served another one and broke before any answer. */
    boolean isDueAfter(Throwable failure, BackendRequest request, HttpClientRequest client) {
        return request.repeatable()
                && !(request.body() instanceof BodyStream)
                && Faults.isCut(failure)
                && ((HttpClientConnection) client.connection()).lastResponseReceivedTimestamp() != 0
                && once();
    }

    private boolean once() {
        boolean first = !used;
        used = true;
        return first;
    }
}
