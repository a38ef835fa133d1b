package io.serai.soap;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON on its way from the thread that makes it to the event loop that writes it. What is made first is held back; once
 * it is let go, the thread waits while the client does not take what is there.
 */
final class JsonOutput extends OutputStream {
    private static final int PIECE = 64 * 1024;
    private static final int MOST_WAITING = 256 * 1024;

    private final Context context;
    private final Commit commit;
    private final BufferQueue queue = new BufferQueue(MOST_WAITING);
    private final Pieces pieces = new Pieces();
    private Buffer piece = Buffer.buffer();
    private boolean committed;

    /** Lets the beginning go. */
    interface Commit {
        /** Whether it is time. */
        boolean isDue();

        /** Takes the beginning, and the stream of what follows it. */
        void go(Buffer first, ReadStream<Buffer> rest);
    }

    JsonOutput(Context context, Commit commit) {
        this.context = context;
        this.commit = commit;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        piece.appendBytes(bytes, offset, length);
        if (committed && piece.length() >= PIECE) {
            pass();
        } else if (!committed && commit.isDue()) {
            committed = true;
            Buffer first = piece;
            piece = Buffer.buffer(PIECE);
            commit.go(first, pieces);
        }
    }

    private void pass() throws IOException {
        queue.put(piece);
        piece = Buffer.buffer(PIECE);
        context.runOnContext(v -> pieces.deliver());
    }

    /**
     * Ends the JSON.
     *
     * @return all of it, when nothing has been let go; otherwise null
     */
    @Nullable
    Buffer finish() throws IOException {
        if (!committed) {
            return piece;
        }
        pass();
        queue.end();
        context.runOnContext(v -> pieces.deliver());
        return null;
    }

    /** Breaks the JSON off, from either side. */
    void fail(Throwable reason) {
        queue.fail(reason);
        context.runOnContext(v -> pieces.deliver());
    }

    /** Whether the client may have got something of it. */
    boolean isCommitted() {
        return committed;
    }

    /** The side of the event loop. */
    private final class Pieces implements ReadStream<Buffer> {
        private boolean paused = true;
        private boolean told;
        private @Nullable Handler<Buffer> handler;
        private @Nullable Handler<Void> endHandler;
        private @Nullable Handler<Throwable> failureHandler;

        private void deliver() {
            while (!paused && handler != null) {
                Buffer next = queue.poll();
                if (next == null) {
                    break;
                }
                handler.handle(next);
            }
            Throwable failure = queue.failure();
            if (failure != null && failureHandler != null && !told) {
                told = true;
                failureHandler.handle(failure);
            } else if (!paused && queue.isOver() && endHandler != null && !told) {
                told = true;
                endHandler.handle(null);
            }
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
            context.runOnContext(v -> deliver());
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return resume();
        }
    }
}
