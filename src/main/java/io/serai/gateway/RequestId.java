package io.serai.gateway;

import io.serai.exchange.AsciiSet;
import io.serai.exchange.Trace;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The id of a request: the client's own when it is short and plain, a new one otherwise. */
final class RequestId {
    private static final int MAX_LENGTH = 64;
    private static final AsciiSet PLAIN = new AsciiSet("-._");

    private RequestId() {}

    static String of(HttpServerRequest request) {
        String given = request.getHeader("X-Request-Id");
        return isPlain(given) ? java.util.Objects.requireNonNull(given) : Trace.randomHex();
    }

    private static boolean isPlain(@Nullable String id) {
        return id != null && !id.isEmpty() && id.length() <= MAX_LENGTH && PLAIN.containsAll(id);
    }
}
