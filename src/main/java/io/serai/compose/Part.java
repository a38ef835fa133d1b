package io.serai.compose;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of one branch: either the JSON it answered, or the problem for which there is none.
 *
 * @param cause the failure behind the problem, for the log
 */
record Part(
        @Nullable JsonNode json,
        @Nullable Problem problem,
        @Nullable Throwable cause) {

    /** Of a branch that had not ended when the time was up. */
    static Part late() {
        return failed(ProblemType.BACKEND_TIMEOUT, null);
    }

    /** Of a branch that has ended. An answer that is no success, or not JSON, is none. */
    static Part of(Exchange branch) {
        if (branch.getException() != null) {
            return failed(branch.getException());
        }
        Message message = branch.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 200, int.class);
        if (status / 100 != 2) {
            return failed(ProblemType.BACKEND_ANSWER_INVALID, new IllegalStateException("it has the status " + status));
        }
        try {
            return new Part(message.getMandatoryBody(JsonNode.class), null, null);
        } catch (Exception e) {
            return failed(ProblemType.BACKEND_ANSWER_INVALID, e);
        }
    }

    private static Part failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return new Part(null, known.problem(), failure);
            }
            if (cause instanceof RejectedExecutionException) {
                return failed(ProblemType.TEMPORARY_REDUCED_CAPACITY, failure);
            }
        }
        return failed(ProblemType.BACKEND_ANSWER_INVALID, failure);
    }

    private static Part failed(ProblemType type, @Nullable Throwable cause) {
        return new Part(null, Problem.of(type), cause);
    }
}
