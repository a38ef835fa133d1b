package io.serai.backend;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The rest of an answer's body, watched for standing still while somebody waits for it. It listens from the beginning and
 * remembers how the answer ended: a response that is over takes no handlers any more.
 */
final class WatchedStream implements ReadStream<Buffer> {
    private final HttpClientResponse response;
    private final ProgressWatch watch;
    private final Runnable end;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> failureHandler;
    private @Nullable Throwable failure;
    private boolean whole;

    /** A stream of a response that is paused. */
    WatchedStream(HttpClientResponse response, ProgressWatch watch, Runnable end) {
        this.response = response;
        this.watch = watch;
        this.end = end;
        response.handler(this::receive);
        response.endHandler(v -> complete());
        response.exceptionHandler(this::fail);
    }

    private void receive(Buffer chunk) {
        watch.progress();
        if (handler != null) {
            handler.handle(chunk);
        }
    }

    private void complete() {
        ended();
        whole = true;
        if (endHandler != null) {
            endHandler.handle(null);
        }
    }

    private void fail(Throwable reason) {
        ended();
        failure = reason;
        if (failureHandler != null) {
            failureHandler.handle(reason);
        }
    }

    private void ended() {
        watch.stop();
        end.run();
    }

    /** The answer may have broken off before anybody asked; that is told at once then, since nothing else follows. */
    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> to) {
        failureHandler = to;
        if (to != null && failure != null) {
            to.handle(failure);
        }
        return this;
    }

    /** The same of its end. */
    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> to) {
        endHandler = to;
        if (to != null && whole) {
            to.handle(null);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> to) {
        handler = to;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        watch.pause();
        response.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        watch.resume();
        response.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        watch.resume();
        response.fetch(amount);
        return this;
    }
}
