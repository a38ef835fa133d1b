package io.serai.gateway.camel;

import io.serai.backend.Answer;
import io.serai.backend.Forward;
import io.serai.exchange.Call;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A route that is one {@code backend:} step, run without an exchange (docs/adr/0006-compiled-routes.md). Whatever can be
 * seen of it from outside is the same: fields, status, body, problems, metrics and logs.
 */
public final class CompiledRoute {
    private final Forward forward;
    private final MessageOut out;
    private final RouteTimer timer;

    CompiledRoute(Forward forward, MessageOut out, RouteTimer timer) {
        this.forward = forward;
        this.out = out;
        this.timer = timer;
    }

    /**
     * Calls the backend; on the event loop of the request.
     *
     * @param body a {@code Buffer}, a {@code BodyStream}, or null
     * @return fails with a {@code ProblemException}
     */
    public Future<Answer> run(Call call, Map<String, Object> parameters, @Nullable Object body) {
        long started = System.nanoTime();
        return forward.call(call, parameters, body).onComplete(answered -> {
            timer.record(System.nanoTime() - started);
            if (answered.failed()) {
                timer.fail();
            }
        });
    }

    /** Adds the fields of the answer that leave. */
    public void addFields(Answer answer, MultiMap headers) {
        out.forward(answer, headers);
    }
}
