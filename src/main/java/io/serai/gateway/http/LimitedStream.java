package io.serai.gateway.http;

import io.serai.exchange.StreamView;
import io.serai.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The rest of a request body, which fails when it grows beyond its limit. */
final class LimitedStream extends StreamView {
    private final HttpServerRequest request;
    private final long limit;
    private long left;
    private @Nullable Handler<Throwable> failed;

    /**
     * The rest of a body.
     *
     * @param limit of the whole, in bytes
     * @param received bytes that have come before
     */
    LimitedStream(HttpServerRequest request, long limit, long received) {
        super(request);
        this.request = request;
        this.limit = limit;
        this.left = limit - received;
        request.handler(null);
        request.endHandler(null);
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        return super.exceptionHandler(handler == null ? null : failure -> handler.handle(RequestBody.broken(failure)));
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        return super.handler(handler == null ? null : chunk -> count(chunk, handler));
    }

    private void count(Buffer chunk, Handler<Buffer> handler) {
        left -= chunk.length();
        if (left >= 0) {
            handler.handle(chunk);
            return;
        }
        request.pause();
        if (failed != null) {
            failed.handle(new ProblemException(RequestBody.tooLarge(limit)));
        }
    }
}
