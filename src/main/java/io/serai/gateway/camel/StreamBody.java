package io.serai.gateway.camel;

import io.serai.exchange.BodyStream;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The body of a blocking route that is an {@code InputStream}: small ones become a {@code Buffer}, larger ones are read
 * piece by piece on a worker while the client takes them.
 */
final class StreamBody implements ReadStream<Buffer> {
    private static final int PIECE = 64 * 1024;

    private final InputStream in;
    private final Context context;
    private final Executor workers;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> failureHandler;
    private boolean paused = true;
    private boolean reading;
    private boolean ended;

    private StreamBody(InputStream in, Context context, Executor workers) {
        this.in = in;
        this.context = context;
        this.workers = workers;
    }

    /**
     * Reads the first piece; to be called where waiting is allowed.
     *
     * @return a {@code Buffer} when that is all, else a {@code BodyStream} for the event loop of the context
     */
    static Object of(InputStream in, Context context, Executor workers) throws IOException {
        byte[] first = in.readNBytes(PIECE);
        if (first.length < PIECE) {
            in.close();
            return Buffer.buffer(first);
        }
        return new BodyStream(Buffer.buffer(first), new StreamBody(in, context, workers), -1);
    }

    private void readOn() {
        if (paused || reading || ended) {
            return;
        }
        reading = true;
        workers.execute(() -> {
            try {
                byte[] piece = in.readNBytes(PIECE);
                context.runOnContext(v -> deliver(piece));
            } catch (IOException e) {
                context.runOnContext(v -> fail(e));
            }
        });
    }

    private void deliver(byte[] piece) {
        reading = false;
        if (piece.length > 0 && handler != null) {
            handler.handle(Buffer.buffer(piece));
        }
        if (piece.length < PIECE) {
            finish();
            if (endHandler != null) {
                endHandler.handle(null);
            }
        } else {
            readOn();
        }
    }

    private void fail(Throwable failure) {
        reading = false;
        finish();
        if (failureHandler != null) {
            failureHandler.handle(failure);
        }
    }

    private void finish() {
        ended = true;
        workers.execute(() -> {
            try {
                in.close();
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(StreamBody.class).debug("a body did not close", e);
            }
        });
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> to) {
        failureHandler = to;
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> to) {
        handler = to;
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> to) {
        endHandler = to;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        readOn();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }
}
