package io.serai.exchange;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/**
 * A body that has not arrived whole. It can be read once, and only by a step that hands it on; the stream is paused
 * until then.
 */
public final class BodyStream {
    private final Buffer first;
    private final ReadStream<Buffer> rest;
    private final long length;

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

    /** Bytes of the whole body, or -1 when not known. */
    public long length() {
        return length;
    }

    /**
     * Writes the whole body with back-pressure and leaves the target open.
     *
     * @return fails when the body breaks off, or when the target does
     */
    public Future<Void> pipeTo(WriteStream<Buffer> target) {
        if (first.length() > 0) {
            target.write(first);
        }
        return rest.pipe().endOnComplete(false).endOnFailure(false).to(target);
    }
}
