package io.serai.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Connections that stay open: each asks once and is then silent. */
public final class IdleConnections implements AutoCloseable {
    private final Client client;
    private final List<Connection> connections;
    private long errors;

    private IdleConnections(Client client, List<Connection> connections) {
        this.client = client;
        this.connections = connections;
    }

    /** Opens connections and asks once on each. */
    public static IdleConnections open(URI address, int connections) throws InterruptedException {
        Client client = new Client(address);
        IdleConnections idle = new IdleConnections(client, client.open(connections));
        idle.askAll();
        return idle;
    }

    /** Asks on every connection, a hundred at a time; what goes wrong counts as an error. */
    public void askAll() throws InterruptedException {
        for (int from = 0; from < connections.size(); from += 100) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (Connection connection : connections.subList(from, Math.min(from + 100, connections.size()))) {
                asked.add(ask(connection));
            }
            for (Object status : Client.await(Future.all(asked)).list()) {
                errors += status.equals(200) ? 0 : 1;
            }
        }
    }

    private Future<Integer> ask(Connection connection) {
        Promise<Integer> answered = Promise.promise();
        client.vertx().runOnContext(now -> connection.ask(answered::tryComplete));
        return answered.future();
    }

    /** How many are still open. */
    public long open() {
        return connections.stream().filter(Connection::isOpen).count();
    }

    public long errors() {
        return errors;
    }

    @Override
    public void close() {
        client.close();
    }
}
