package io.serai.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** What happens to a connection when an answer is out or can not be finished. */
final class Connections {
    /** So much of an unwanted body is read to keep the connection; a client that sends more is cut off. */
    private static final long DISCARD_LIMIT = 1 << 20;

    /** Time for a client to read the answer before the connection goes away with what it still sends. */
    static final long LINGER_MILLIS = 500;

    private Connections() {}

    /** Closes the connection after an answer, or makes it ready for the next request. */
    static void finish(HttpServerRequest request, boolean closing) {
        if (request.isEnded()) {
            if (closing) {
                request.connection().close();
            }
            return;
        }
        if (closing) {
            Vertx.currentContext().owner().setTimer(LINGER_MILLIS, id -> request.connection()
                    .close());
        }
        discardRest(request);
    }

    /** Reads what is left of a body that nobody wanted, within limits. */
    private static void discardRest(HttpServerRequest request) {
        long[] seen = {0};
        request.handler(chunk -> {
            seen[0] += chunk.length();
            if (seen[0] > DISCARD_LIMIT) {
                request.connection().close();
            }
        });
        request.resume();
    }

    /** Whether the client is still there, as far as this side knows. */
    static boolean isOpen(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel().isActive();
    }

    /** Breaks the answer off so that the client sees it: a reset stream, or a connection without a clean end. */
    static void abort(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
