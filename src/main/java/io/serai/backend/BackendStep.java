package io.serai.backend;

import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.serai.problem.ProblemException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@code backend:} step says: which backend, method, target and time. The same for whoever runs the step. */
final class BackendStep {
    private final Backend backend;
    private final @Nullable String method;
    private final @Nullable TargetTemplate template;
    private final Duration timeout;

    BackendStep(BackendEndpoint endpoint, Backend backend) {
        this.backend = backend;
        this.method = endpoint.getMethod();
        String path = endpoint.getPath();
        this.template = path == null && endpoint.getQuery().isEmpty()
                ? null
                : new TargetTemplate(path == null ? "" : path, endpoint.getQuery());
        this.timeout = endpoint.getTimeout() > 0
                ? Duration.ofMillis(endpoint.getTimeout())
                : backend.settings().timeout();
    }

    Backend backend() {
        return backend;
    }

    /** The method of a call; without one of the step, and without a request to take it from, the body decides. */
    String method(@Nullable Call call, boolean hasBody) {
        if (method != null) {
            return method;
        }
        return call != null ? call.method() : hasBody ? "POST" : "GET";
    }

    /**
     * The request of one call.
     *
     * @param values of the names in braces
     * @param headers adds the fields
     * @param body a {@link Buffer}, a {@link BodyStream}, or null
     * @throws ProblemException when a value cannot be part of the target
     */
    BackendRequest request(
            @Nullable Call call,
            String wanted,
            Function<String, @Nullable Object> values,
            Consumer<MultiMap> headers,
            @Nullable Object body) {
        String forwarded = call != null ? call.target() : "/";
        String target = template == null ? forwarded : template.expand(values);
        return new BackendRequest(
                wanted,
                target.startsWith("/") ? target : "/" + target,
                headers,
                body,
                call != null && call.streamsAnswer() ? Awaited.PASSING : Awaited.WHOLE,
                timeout,
                Repetition.isIdempotent(wanted),
                call == null ? null : call.cancellation());
    }
}
