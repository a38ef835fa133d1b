package io.serai.backend;

import io.serai.exchange.Call;
import io.serai.exchange.FieldTable;
import io.serai.problem.ProblemException;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code backend:} step that is run for a request as it is, without an exchange. */
public final class Forward {
    private final BackendStep step;
    private final FieldTable fields;

    /**
     * The step of this endpoint.
     *
     * @param accepted names of the request fields that may reach the backend as far as the operation is concerned
     * @throws IllegalArgumentException when the step is not usable
     */
    public Forward(BackendEndpoint endpoint, Collection<String> accepted) {
        this.step = endpoint.step();
        this.fields =
                new FieldTable(accepted.stream().filter(OutboundHeaders::isSent).toList());
    }

    /**
     * Calls the backend; on the event loop of the request.
     *
     * @param parameters of the request, by name
     * @param body a {@code Buffer}, a {@code BodyStream}, or null
     * @return fails with a {@link ProblemException}
     */
    public Future<Answer> call(Call call, Map<String, Object> parameters, @Nullable Object body) {
        long started = System.nanoTime();
        BackendRequest request;
        try {
            request = step.request(
                    call,
                    step.method(call, body != null),
                    parameters::get,
                    headers -> {
                        fields.copy(call.request().headers(), headers);
                        OutboundHeaders.addOwn(headers, call, step.backend().pseudonym());
                    },
                    body);
        } catch (ProblemException e) {
            return Future.failedFuture(e);
        }
        return step.backend().call(call, request, started);
    }
}
