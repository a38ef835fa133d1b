package io.serai.backend;

import io.serai.exchange.Call;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
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
    private final CamelContext camel;
    private final boolean repeatable;

    private BackendPost(Backend backend, Duration timeout, CamelContext camel, boolean repeatable) {
        this.backend = backend;
        this.timeout = timeout;
        this.camel = camel;
        this.repeatable = repeatable;
    }

    /**
     * For a backend.
     *
     * @param timeout to the head of the answer; null for that of the backend
     */
    public static BackendPost of(CamelContext camel, Backend backend, @Nullable Duration timeout) {
        return new BackendPost(backend, timeout == null ? backend.settings().timeout() : timeout, camel, false);
    }

    /** The same for messages that the backend may get twice when its connection breaks. */
    public BackendPost repeatable(boolean safe) {
        return new BackendPost(backend, timeout, camel, safe);
    }

    /**
     * Posts a message. On an event loop this returns at once and goes on when the answer is there; on any other thread it
     * waits for it.
     *
     * @param call null when no request began the exchange
     * @param fields adds the fields of the message
     * @param held bytes of the answer that are awaited before it may be a {@code BodyStream}; 0 for all of them
     * @param answered goes on with the exchange
     * @return whether all was done when it returned
     */
    public boolean post(@Nullable Call call, Consumer<MultiMap> fields, Buffer message, long held, Answered answered) {
        return LoopCall.make(call, camel, () -> send(call, fields, message, held), answered);
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

    private Future<Answer> send(@Nullable Call call, Consumer<MultiMap> fields, Buffer message, long held) {
        long started = System.nanoTime();
        BackendRequest request = new BackendRequest(
                "POST",
                "",
                headers -> {
                    fields.accept(headers);
                    OutboundHeaders.addOwn(headers, call, backend.pseudonym());
                },
                message,
                held > 0 ? Awaited.beginning(held) : Awaited.WHOLE,
                timeout,
                repeatable,
                call == null ? null : call.cancellation());
        return backend.call(call, request, started);
    }
}
