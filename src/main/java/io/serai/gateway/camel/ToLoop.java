package io.serai.gateway.camel;

import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.serai.gateway.lint.HandOff;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a route on the event loop of its request: what follows never waits, so the thread that did is free. A
 * body that may wait when it is read stays where it is.
 */
final class ToLoop extends AsyncProcessorSupport implements HandOff {
    private static final String ENTERED = "SeraiEntered";

    /** Notes that a request entered its route with this exchange; copies for branches, and calls of routes, did not. */
    static void entering(Exchange exchange) {
        exchange.setProperty(ENTERED, exchange);
    }

    @Override
    public boolean beginsOnLoop() {
        return false;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Call call = Call.of(exchange);
        if (call == null
                || !isWholeRoute(exchange)
                || !isInMemory(exchange.getMessage().getBody())) {
            callback.done(true);
            return true;
        }
        call.context().runOnContext(v -> callback.done(false));
        return false;
    }

    /** Whether nothing follows this route: a route that was called at run time ends inside of one that may wait. */
    private static boolean isWholeRoute(Exchange exchange) {
        return !Context.isOnEventLoopThread()
                && exchange.getProperty(ENTERED) == exchange
                && exchange.getUnitOfWork().routeStackLevel() == 1;
    }

    private static boolean isInMemory(@Nullable Object body) {
        return body == null
                || body instanceof Buffer
                || body instanceof BodyStream
                || body instanceof String
                || body instanceof byte[];
    }
}
