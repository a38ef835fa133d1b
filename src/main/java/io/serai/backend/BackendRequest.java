package io.serai.backend;

import io.serai.exchange.Cancellation;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a backend.
 *
 * @param method upper case
 * @param target raw path below the backend's address, with its query
 * @param headers adds the end-to-end fields, without Host and framing; may refuse with a problem
 * @param body a {@code Buffer}, a {@code BodyStream}, or null
 * @param awaited how much of the body of the answer is there when the call ends
 * @param timeout from now to the head of the answer
 * @param repeatable whether the backend may get it twice, because it changes nothing, or nothing more the second time
 * @param cancellation when the answer is not wanted any more
 */
record BackendRequest(
        String method,
        String target,
        Consumer<MultiMap> headers,
        @Nullable Object body,
        Awaited awaited,
        Duration timeout,
        boolean repeatable,
        @Nullable Cancellation cancellation) {}
