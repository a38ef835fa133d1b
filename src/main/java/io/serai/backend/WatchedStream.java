package io.serai.backend;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The rest of an answer's body, watched for standing still while somebody waits for it. */
final class WatchedStream implements ReadStream<Buffer> {
    private final HttpClientResponse response;
    private final ProgressWatch watch;
    private final Runnable end;
    private @Nullable Throwable failure;
    private @Nullable Handler<Throwable> failureHandler;

    WatchedStream(HttpClientResponse response, ProgressWatch watch, Runnable end) {
        this.response = response;
        this.watch = watch;
        this.end = end;
        response.endHandler(v -> ended());
        response.exceptionHandler(this::fail);
    }

    private void fail(Throwable reason) {
        ended();
        failure = reason;
        if (failureHandler != null) {
            failureHandler.handle(reason);
        }
    }

    /** The answer may have broken off before anybody asked; that is told at once then, since nothing else follows. */
    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        if (handler != null && failure != null) {
            handler.handle(failure);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        response.handler(
                handler == null
                        ? null
                        : chunk -> {
                            watch.progress();
                            handler.handle(chunk);
                        });
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

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        response.endHandler(v -> {
            ended();
            if (handler != null) {
                handler.handle(null);
            }
        });
        return this;
    }

    private void ended() {
        watch.stop();
        end.run();
    }
}
