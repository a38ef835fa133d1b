package io.serai.soap;

import io.serai.exchange.BodyStream;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer for a thread that waits for them, while an event loop receives no more than it reads. */
final class AnswerInput extends InputStream {
    private static final int MOST_WAITING = 256 * 1024;

    private final Context context;
    private final long limit;
    private final BufferQueue queue = new BufferQueue(MOST_WAITING);
    private final Target target = new Target();
    private Buffer current = Buffer.buffer();
    private int taken;
    private long position;

    /**
     * An input that receives nothing yet.
     *
     * @param context where the body comes
     * @param limit of the whole body in bytes
     */
    AnswerInput(Context context, long limit) {
        this.context = context;
        this.limit = limit;
    }

    /** Begins to receive. */
    void receive(BodyStream body) {
        context.runOnContext(v -> body.pipeTo(target).onComplete(piped -> {
            if (piped.succeeded()) {
                queue.end();
            } else {
                queue.fail(piped.cause());
            }
        }));
    }

    /** Bytes that were read. */
    long position() {
        return position;
    }

    /** Why the body did not come whole; null when it did, or still may. */
    @Nullable
    Throwable failure() {
        return queue.failure();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (taken == current.length()) {
            Buffer next = queue.take();
            if (next == null) {
                return -1;
            }
            current = next;
            taken = 0;
            context.runOnContext(v -> target.drain());
        }
        int count = Math.min(length, current.length() - taken);
        current.getBytes(taken, taken + count, bytes, offset);
        taken += count;
        position += count;
        if (position > limit) {
            throw new ProblemException(
                    Problem.of(ProblemType.BACKEND_ANSWER_INVALID),
                    new IOException("the answer is larger than max-response"));
        }
        return count;
    }

    /** The side of the event loop. */
    private final class Target implements WriteStream<Buffer> {
        private @Nullable Handler<Void> drained;

        private void drain() {
            Handler<Void> waiting = drained;
            if (waiting != null && queue.isLow()) {
                drained = null;
                waiting.handle(null);
            }
        }

        @Override
        public Future<Void> write(Buffer data) {
            queue.add(data);
            return Future.succeededFuture();
        }

        @Override
        public boolean writeQueueFull() {
            return queue.isFull();
        }

        @Override
        public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
            drained = handler;
            // The worker may have taken all of it in the meantime.
            context.runOnContext(v -> drain());
            return this;
        }

        @Override
        public void write(Buffer data, @Nullable Handler<AsyncResult<Void>> handler) {
            write(data).onComplete(handler);
        }

        @Override
        public void end(@Nullable Handler<AsyncResult<Void>> handler) {
            Future.<Void>succeededFuture().onComplete(handler);
        }

        @Override
        public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            return this;
        }

        @Override
        public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
            return this;
        }
    }
}
