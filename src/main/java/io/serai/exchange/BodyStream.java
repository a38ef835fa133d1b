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
    private final @Nullable ReadStream<Buffer> rest;
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

    private BodyStream(long length) {
        this.first = Buffer.buffer();
        this.rest = null;
        this.length = length;
    }

    /** A body of which only the length is known, as of the answer to a HEAD request; there is nothing to write of it. */
    public static BodyStream announced(long length) {
        return new BodyStream(length);
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
        return rest == null
                ? Future.succeededFuture()
                : new Counted(rest)
                        .pipe()
                        .endOnComplete(false)
                        .endOnFailure(false)
                        .to(target);
    }

    /** The rest, counted on its way. */
    private final class Counted extends StreamView {
        private Counted(ReadStream<Buffer> stream) {
            super(stream);
        }

        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
            return super.handler(
                    handler == null
                            ? null
                            : chunk -> {
                                passed += chunk.length();
                                handler.handle(chunk);
                            });
        }
    }
}
