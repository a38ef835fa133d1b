package io.serai.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.IntConsumer;

/** One connection of a client that asks the same again and again, one request at a time. */
final class Connection {
    /** In place of a status when the connection ended before the answer did. */
    static final int BROKEN = 0;

    private final NetSocket socket;
    private final Buffer request;
    private final AnswerParser parser = new AnswerParser();
    private IntConsumer asking = status -> {};
    private boolean busy;
    private volatile boolean open = true;

    Connection(NetSocket socket, Buffer request) {
        this.socket = socket;
        this.request = request;
        socket.handler(arrived -> {
            if (parser.isComplete(arrived)) {
                answered(parser.status());
            }
        });
        socket.exceptionHandler(failure -> {});
        socket.closeHandler(end -> {
            open = false;
            if (busy) {
                answered(BROKEN);
            }
        });
    }

    /** Asks; the status comes later, on the event loop. */
    void ask(IntConsumer answered) {
        asking = answered;
        busy = true;
        if (open) {
            socket.write(request);
        } else {
            answered(BROKEN);
        }
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        socket.close();
    }

    private void answered(int status) {
        busy = false;
        asking.accept(status);
    }
}
