package io.serai.backend;

import io.serai.exchange.Call;
import io.serai.exchange.ClientGoneException;
import io.serai.problem.ProblemException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Counts what came of a call, and names the problem when nothing did. The same for every step that calls. */
final class CallOutcome {
    private CallOutcome() {}

    /**
     * The answer, or a failure that is ready for an exchange: a {@link ProblemException}, or a
     * {@link ClientGoneException} for which there is nobody to answer.
     *
     * @param call of the request; null when none began the exchange
     * @param nanos since the step began
     */
    static Future<Answer> of(Backend backend, @Nullable Call call, AsyncResult<Answer> called, long nanos) {
        if (called.succeeded()) {
            Answer answer = called.result();
            count(backend, call, answer.status(), nanos);
            backend.metrics().answered(answer.status(), nanos);
            return Future.succeededFuture(answer);
        }
        count(backend, call, 0, nanos);
        return Future.failedFuture(failure(backend, call, called.cause(), nanos));
    }

    private static void count(Backend backend, @Nullable Call call, int status, long nanos) {
        if (call != null) {
            call.called(backend.name(), status, nanos);
        }
    }

    private static RuntimeException failure(Backend backend, @Nullable Call call, Throwable failure, long nanos) {
        if (failure instanceof ProblemException known) {
            return known;
        }
        if (failure instanceof ClientGoneException gone) {
            backend.metrics().cancelled(nanos);
            return gone;
        }
        BackendException fault = Faults.beforeHead(failure);
        if (call != null && call.cancellation().isCancelled()) {
            backend.metrics().cancelled(nanos);
        } else {
            backend.metrics().failed(fault.error(), nanos);
        }
        return new ProblemException(fault.error().problem(backend), fault);
    }
}
