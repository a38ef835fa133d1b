package io.serai.gateway.http;

import io.serai.exchange.BodyStream;
import io.serai.exchange.ClientGoneException;
import io.serai.exchange.ContentLength;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Receives the body of one request within its limit: whole in a {@code Buffer}, or, when the route allows it and the
 * body is not small, as a {@code BodyStream}.
 */
public final class RequestBody {
    /** Up to here a body is received whole although it might pass as a stream, to keep slow clients off the backend. */
    private static final int HELD_BYTES = 64 * 1024;

    private final HttpServerRequest request;
    private final long limit;
    private final boolean mayStream;
    private final Promise<@Nullable Object> promise = Promise.promise();
    private Buffer held = Buffer.buffer();

    public RequestBody(HttpServerRequest request, long limit, boolean mayStream) {
        this.request = request;
        this.limit = limit;
        this.mayStream = mayStream;
    }

    /** A {@code Buffer}, a {@code BodyStream}, or null when the request has no body. */
    public Future<@Nullable Object> receive() {
        long length = announced(request);
        if (length > limit) {
            return Future.failedFuture(new ProblemException(tooLarge(limit)));
        }
        if (length == 0) {
            return Future.succeededFuture(null);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.handler(chunk -> receive(chunk, length));
        request.exceptionHandler(failure -> promise.tryFail(broken(failure)));
        request.endHandler(v -> promise.tryComplete(held));
        request.resume();
        return promise.future();
    }

    /** Stops a body from arriving before somebody wants it; a request without one is left to end. */
    public static void hold(HttpServerRequest request) {
        if (announced(request) != 0) {
            request.pause();
        }
    }

    /** -1 for a body of unknown length, and for a length that is none. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length != null) {
            return ContentLength.parse(length);
        }
        boolean chunked = request.getHeader("Transfer-Encoding") != null
                || request.version() == io.vertx.core.http.HttpVersion.HTTP_2 && !request.isEnded();
        return chunked ? -1 : 0;
    }

    private void receive(Buffer chunk, long length) {
        held.appendBuffer(chunk);
        if (held.length() > limit) {
            request.pause();
            promise.tryFail(new ProblemException(tooLarge(limit)));
        } else if (mayStream && held.length() > HELD_BYTES) {
            request.pause();
            Buffer first = held;
            held = Buffer.buffer();
            promise.tryComplete(new BodyStream(first, new LimitedStream(request, limit, first.length()), length));
        }
    }

    /** A body that breaks its own framing is the client's mistake; a client that is gone gets no answer. */
    static Throwable broken(Throwable failure) {
        boolean gone = failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || failure instanceof IOException;
        return gone
                ? new ClientGoneException(failure)
                : new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, "The body cannot be read as HTTP/1.1.")
                        .thenClose());
    }

    static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.CONTENT_TOO_LARGE)
                .withExtra("limit", limit)
                .thenClose();
    }
}
