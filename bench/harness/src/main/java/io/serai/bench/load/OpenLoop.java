package io.serai.bench.load;

import io.vertx.core.Promise;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed rate, whether or not earlier ones have been answered. The time of a request counts from the moment
 * it was due, also when it had to wait for a connection, so that a gateway that stalls cannot hide it.
 */
public final class OpenLoop {
    private final Latencies latencies = new Latencies();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Promise<Void> over = Promise.promise();
    private long unanswered;

    private OpenLoop() {}

    /** Asks an address so many times a second. */
    public static Load.Result run(URI address, int connections, int perSecond, int seconds)
            throws InterruptedException {
        OpenLoop loop = new OpenLoop();
        try (Client client = new Client(address)) {
            loop.idle.addAll(client.open(connections));
            loop.unanswered = (long) perSecond * seconds;
            return loop.pace(client, perSecond, seconds);
        }
    }

    private Load.Result pace(Client client, int perSecond, int seconds) throws InterruptedException {
        long total = unanswered;
        long start = System.nanoTime();
        for (long i = 0; i < total; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            client.vertx().runOnContext(now -> isDue(due));
        }
        client.vertx().setTimer(10_000, late -> over.tryComplete());
        Client.await(over.future());
        double took = Math.max(seconds, (System.nanoTime() - start) / 1e9);
        return latencies.result(took, unanswered);
    }

    private void isDue(long due) {
        Connection connection = idle.poll();
        if (connection == null) {
            waiting.add(due);
        } else {
            ask(connection, due);
        }
    }

    private void ask(Connection connection, long due) {
        connection.ask(status -> {
            latencies.add(System.nanoTime() - due, status);
            if (--unanswered == 0) {
                over.tryComplete();
            }
            if (connection.isOpen()) {
                askNext(connection);
            }
        });
    }

    /** A connection that broke does not come back; what then waits too long counts as an error. */
    private void askNext(Connection connection) {
        Long next = waiting.poll();
        if (next == null) {
            idle.add(connection);
        } else {
            ask(connection, next);
        }
    }
}
