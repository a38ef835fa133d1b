package io.serai.exchange;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that has not arrived whole. It can be read once, and only by a step that hands it on; the stream is paused
 * until then.
 */
public final class BodyStream {
    private final Buffer first;
    private final ReadStream<Buffer> rest;
    private final long length;
    private long passed;

    /**
     * A body whose beginning has arrived.
     *
     * @param first what has arrived; may be empty
     * @param rest what follows, paused
     * @param length of the whole in bytes, or -1 when it is not known
     */
    public BodyStream(Buffer first, ReadStream<Buffer> rest, long length) {
        this.first = first;
        this.rest = rest;
        this.length = length;
    }

    /** A body of which only the length is known, as of the answer to a HEAD request; there is nothing to write of it. */
    public static BodyStream announced(long length) {
        return new BodyStream(Buffer.buffer(), Nothing.STREAM, length);
    }

    /** Bytes of the whole body, or -1 when not known. */
    public long length() {
        return length;
    }

    /** Bytes that the target has been given so far. */
    public long passed() {
        return passed;
    }

    /**
     * Writes the whole body with back-pressure and leaves the target open.
     *
     * @return fails when the body breaks off, or when the target does
     */
    public Future<Void> pipeTo(WriteStream<Buffer> target) {
        if (first.length() > 0) {
            passed = first.length();
            target.write(first);
        }
        return new Counted().pipe().endOnComplete(false).endOnFailure(false).to(target);
    }

    /** The rest, counted on its way. */
    private final class Counted implements ReadStream<Buffer> {
        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
            rest.handler(
                    handler == null
                            ? null
                            : chunk -> {
                                passed += chunk.length();
                                handler.handle(chunk);
                            });
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            rest.exceptionHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            rest.pause();
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            rest.resume();
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            rest.fetch(amount);
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
            rest.endHandler(handler);
            return this;
        }
    }

    /** A stream that ends as soon as somebody reads it. */
    private static final class Nothing implements ReadStream<Buffer> {
        private static final Nothing STREAM = new Nothing();

        @Override
        public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
            if (handler != null) {
                handler.handle(null);
            }
            return this;
        }
    }
}
