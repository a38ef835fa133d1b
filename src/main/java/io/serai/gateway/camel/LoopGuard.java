package io.serai.gateway.camel;

import io.vertx.core.Context;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.impl.engine.DefaultAsyncProcessorAwaitManager;

/** Turns a route that would block an event loop, because its mode was derived wrongly, into a failure of one request. */
final class LoopGuard extends DefaultAsyncProcessorAwaitManager {
    @Override
    public void process(AsyncProcessor processor, Exchange exchange) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("a step of route " + exchange.getFromRouteId()
                    + " waits on an event loop; its execution mode was derived wrongly");
        }
        super.process(processor, exchange);
    }
}
