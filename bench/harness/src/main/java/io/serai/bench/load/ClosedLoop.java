package io.serai.bench.load;

import io.vertx.core.Promise;
import java.net.URI;
import java.util.List;

/** The same as wrk in Java, for machines without it: each connection asks again as soon as it is answered. */
public final class ClosedLoop implements Load {
    @Override
    public Result run(URI address, int connections, int seconds) throws InterruptedException {
        try (Client client = new Client(address)) {
            List<Connection> open = client.open(connections);
            return new Round(seconds, open.size(), client).of(open);
        }
    }

    @Override
    public String version() {
        return "the Java client of this bench";
    }

    private static final class Round {
        private final Latencies latencies = new Latencies();
        private final Promise<Void> over = Promise.promise();
        private final Client client;
        private final long start = System.nanoTime();
        private final long end;
        private int asking;

        Round(int seconds, int connections, Client client) {
            this.end = start + seconds * 1_000_000_000L;
            this.asking = connections;
            this.client = client;
        }

        Result of(List<Connection> open) throws InterruptedException {
            client.vertx().runOnContext(now -> open.forEach(this::next));
            client.vertx().setTimer((end - start) / 1_000_000 + 10_000, late -> over.tryComplete());
            Client.await(over.future());
            return latencies.result((System.nanoTime() - start) / 1e9, asking);
        }

        /** A connection that broke is counted once and not replaced. */
        private void next(Connection connection) {
            long asked = System.nanoTime();
            if (asked >= end || !connection.isOpen()) {
                if (--asking == 0) {
                    over.tryComplete();
                }
                return;
            }
            connection.ask(status -> {
                latencies.add(System.nanoTime() - asked, status);
                next(connection);
            });
        }
    }
}
