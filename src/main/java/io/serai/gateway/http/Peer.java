package io.serai.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * One client connection, watched so that a slow or silent client does not hold it: it has to send a request head in
 * time, and to send bodies and take answers at a minimum rate. Used on its event loop.
 */
final class Peer {
    /** The rate of a body is counted over this time. */
    private static final long BODY_NANOS = 10_000_000_000L;

    /** The rate of an answer; longer, since the system takes answers off in the large steps of its send buffer. */
    private static final long ANSWER_NANOS = 15_000_000_000L;

    private final HttpConnection connection;
    private final Channel channel;
    private long idleSince = System.nanoTime();
    private @Nullable HttpServerRequest request;
    private boolean inputClosed;

    /** Start of the time that is counted now, or 0; what had gone through at its start, and what has until now. */
    private long countedSince;

    private long countedFrom;
    private long counted;

    private long lastWritten;
    private long lastPending;

    Peer(HttpConnection connection) {
        this.connection = connection;
        this.channel = ((ConnectionBase) connection).channel();
    }

    Channel channel() {
        return channel;
    }

    void begin(HttpServerRequest next) {
        request = next;
        countedSince = 0;
        counted = 0;
        lastWritten = 0;
    }

    void end() {
        request = null;
        idleSince = System.nanoTime();
        if (inputClosed) {
            connection.close();
        }
    }

    /** The client has shut down its sending side: it still gets the answers that are due. */
    void closeInput() {
        inputClosed = true;
        if (request == null || !request.isEnded()) {
            connection.close();
        }
    }

    /** Cuts the connection at once; a close that passes the handlers waits until the client has taken what is due. */
    void cut() {
        channel.unsafe().close(channel.voidPromise());
    }

    /** Whether the connection has to be cut now. */
    boolean isOverdue(long now, long idleNanos, long minRate) {
        long pending = pending();
        HttpServerRequest current = request;
        if (pending > 0) {
            return isSlow(now, taken(current, pending), minRate, ANSWER_NANOS);
        }
        lastPending = 0;
        if (current == null) {
            countedSince = 0;
            return now - idleSince > idleNanos;
        }
        boolean awaited = !current.isEnded() && channel.config().isAutoRead();
        if (!awaited) {
            countedSince = 0;
            return false;
        }
        return isSlow(now, current.bytesRead(), minRate, BODY_NANOS);
    }

    /** Bytes of answers that have left so far, as far as this watch has seen them. */
    private long taken(@Nullable HttpServerRequest current, long pending) {
        long written = current == null ? lastWritten : current.response().bytesWritten();
        long left = Math.max(0, written - lastWritten + lastPending - pending);
        lastWritten = written;
        lastPending = pending;
        idleSince = System.nanoTime();
        return counted + left;
    }

    /** Compares what has gone through with the wanted rate, each time anew: what was fast before is no credit. */
    private boolean isSlow(long now, long bytes, long minRate, long nanos) {
        if (countedSince == 0 || bytes < counted) {
            countedSince = now;
            countedFrom = bytes;
        }
        counted = bytes;
        long elapsed = now - countedSince;
        if (elapsed < nanos) {
            return false;
        }
        boolean slow = bytes - countedFrom < minRate * elapsed / 1_000_000_000L;
        countedSince = 0;
        return slow;
    }

    private long pending() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }
}
