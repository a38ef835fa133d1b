package io.serai.backend;

import io.serai.exchange.Call;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages to the address of a backend as it stands in the settings, for steps that speak a protocol of their own on
 * it. Pool, times, faults and metrics are those of {@code backend:}.
 */
public final class BackendPost {
    private final Backend backend;
    private final Duration timeout;
    private final Vertx vertx;

    private BackendPost(Backend backend, Duration timeout, Vertx vertx) {
        this.backend = backend;
        this.timeout = timeout;
        this.vertx = vertx;
    }

    /**
     * For a backend by its name.
     *
     * @param timeout to the head of the answer; null for that of the backend
     * @throws IllegalArgumentException when the backend has no address
     */
    public static BackendPost of(CamelContext camel, String name, @Nullable Duration timeout) {
        Backends backends = camel.getRegistry().findSingleByType(Backends.class);
        Backend backend = backends == null ? null : backends.find(name).orElse(null);
        Vertx vertx = camel.getRegistry().findSingleByType(Vertx.class);
        if (backend == null || vertx == null) {
            throw new IllegalArgumentException(
                    "backend '" + name + "' has no address; expected the setting serai.backend." + name + ".url");
        }
        return new BackendPost(backend, timeout == null ? backend.settings().timeout() : timeout, vertx);
    }

    public String backend() {
        return backend.name();
    }

    /**
     * Posts a message. On an event loop this returns at once and goes on when the answer is there; on any other thread it
     * waits for it.
     *
     * @param call null when no request began the exchange
     * @param fields adds the fields of the message
     * @param answered goes on with the exchange
     * @return whether all was done when it returned
     */
    public boolean post(@Nullable Call call, Consumer<MultiMap> fields, Buffer message, Answered answered) {
        if (Context.isOnEventLoopThread()) {
            call(call, fields, message).onComplete(result -> answered.accept(result, false));
            return false;
        }
        CompletableFuture<Answer> waiting = new CompletableFuture<>();
        Context context = call != null ? call.context() : vertx.getOrCreateContext();
        context.runOnContext(v -> call(call, fields, message).onComplete(result -> {
            if (result.succeeded()) {
                waiting.complete(result.result());
            } else {
                waiting.completeExceptionally(result.cause());
            }
        }));
        answered.accept(await(waiting), true);
        return true;
    }

    /** Goes on when a call has ended. */
    public interface Answered {
        /**
         * Takes the answer, or a failure that is ready for an exchange.
         *
         * @param doneSync whether this is before {@link BackendPost#post} returns
         */
        void accept(AsyncResult<Answer> answer, boolean doneSync);
    }

    private static Future<Answer> await(CompletableFuture<Answer> waiting) {
        try {
            return Future.succeededFuture(waiting.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Future.failedFuture(e);
        } catch (ExecutionException e) {
            return Future.failedFuture(e.getCause());
        }
    }

    private Future<Answer> call(@Nullable Call call, Consumer<MultiMap> fields, Buffer message) {
        long started = System.nanoTime();
        BackendRequest request = new BackendRequest(
                "POST",
                "",
                headers -> {
                    fields.accept(headers);
                    if (call != null) {
                        OutboundHeaders.addOwn(headers, call, backend.pseudonym());
                    }
                },
                message,
                false,
                timeout,
                call == null ? null : call.cancellation());
        return backend.call(request).transform(called -> {
            long nanos = System.nanoTime() - started;
            if (called.succeeded()) {
                BackendStep.answered(backend, call, called.result(), nanos);
                return Future.succeededFuture(called.result());
            }
            return Future.failedFuture(BackendStep.failed(backend, call, called.cause(), nanos));
        });
    }
}
