package io.serai.backend;

import io.serai.exchange.Call;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call on an event loop for a step on whatever thread: there it goes on when the answer has come, on any other
 * thread the step waits for it.
 */
final class LoopCall {
    private LoopCall() {}

    /**
     * Makes a call.
     *
     * @param call whose event loop it is made on; null when no request began the exchange
     * @param send begins it
     * @return whether the step was done when this returned
     */
    static boolean make(
            @Nullable Call call, CamelContext camel, Supplier<Future<Answer>> send, BackendPost.Answered answered) {
        if (Context.isOnEventLoopThread()) {
            send.get().onComplete(result -> answered.accept(result, false));
            return false;
        }
        answered.accept(await(call != null ? call.context() : loop(camel), send), true);
        return true;
    }

    private static Context loop(CamelContext camel) {
        return Objects.requireNonNull(camel.getRegistry().findSingleByType(Vertx.class))
                .getOrCreateContext();
    }

    private static AsyncResult<Answer> await(Context loop, Supplier<Future<Answer>> send) {
        CompletableFuture<Answer> waiting = new CompletableFuture<>();
        loop.runOnContext(v -> send.get().onComplete(result -> {
            if (result.succeeded()) {
                waiting.complete(result.result());
            } else {
                waiting.completeExceptionally(result.cause());
            }
        }));
        try {
            return Future.succeededFuture(waiting.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Future.failedFuture(e);
        } catch (ExecutionException e) {
            return Future.failedFuture(e.getCause());
        }
    }
}
