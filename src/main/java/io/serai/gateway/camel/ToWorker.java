package io.serai.gateway.camel;

import io.serai.gateway.lint.HandOff;
import io.vertx.core.Context;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** Goes on with a route on a worker: what follows may wait. */
final class ToWorker extends AsyncProcessorSupport implements HandOff {
    private final ExecutorService workers;

    ToWorker(ExecutorService workers) {
        this.workers = workers;
    }

    @Override
    public boolean beginsOnLoop() {
        return true;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (!Context.isOnEventLoopThread()) {
            callback.done(true);
            return true;
        }
        try {
            workers.execute(() -> callback.done(false));
            return false;
        } catch (RejectedExecutionException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }
}
