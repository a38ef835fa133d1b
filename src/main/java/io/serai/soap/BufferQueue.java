package io.serai.soap;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Bytes between an event loop, which never waits, and a worker, which waits while there are none, or too many. */
final class BufferQueue {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Buffer> buffers = new ArrayDeque<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;

    /**
     * An empty one.
     *
     * @param most bytes that wait before it is full
     */
    BufferQueue(int most) {
        this.most = most;
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitThat(BooleanSupplier condition) throws InterruptedIOException {
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            lock.unlock();
        }
    }

    void add(Buffer buffer) {
        change(() -> {
            if (buffer.length() > 0) {
                buffers.add(buffer);
                bytes.addAndGet(buffer.length());
            }
        });
    }

    /**
     * Adds when there is room; of one thread alone.
     *
     * @throws IOException when nobody takes anything any more
     */
    void put(Buffer buffer) throws IOException {
        awaitThat(() -> bytes.get() < most || failure != null);
        if (failure != null) {
            throw new IOException("nobody takes the rest", failure);
        }
        add(buffer);
    }

    /** The next buffer; null when there is none now, or it broke off. */
    @Nullable
    Buffer poll() {
        lock.lock();
        try {
            Buffer buffer = failure == null ? buffers.poll() : null;
            bytes.addAndGet(buffer == null ? 0 : -buffer.length());
            changed.signalAll();
            return buffer;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next buffer when there is one; of one thread alone; null at the end.
     *
     * @throws IOException when it broke off
     */
    @Nullable
    Buffer take() throws IOException {
        awaitThat(() -> bytes.get() > 0 || ended || failure != null);
        Buffer next = poll();
        if (next == null && failure != null) {
            throw new IOException("it broke off", failure);
        }
        return next;
    }

    void end() {
        change(() -> ended = true);
    }

    /** Breaks it off, from either side; the first reason counts. */
    void fail(Throwable reason) {
        change(() -> failure = failure == null ? reason : failure);
    }

    /** Why it broke off; null when it did not. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    boolean isFull() {
        return bytes.get() >= most;
    }

    /** Whether there is room for much. */
    boolean isLow() {
        return bytes.get() <= most / 2;
    }

    /** Whether all of it was taken, and nothing follows. */
    boolean isOver() {
        return ended && bytes.get() == 0 && failure == null;
    }
}
