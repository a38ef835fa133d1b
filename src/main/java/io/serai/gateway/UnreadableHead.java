package io.serai.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.serai.problem.Problem;
import io.serai.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The problem for a head that the decoder gave up on. */
final class UnreadableHead {
    private UnreadableHead() {}

    static Problem problem(@Nullable Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(ProblemType.URI_TOO_LONG);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(ProblemType.HEADER_FIELDS_TOO_LARGE);
        }
        return Problem.of(ProblemType.MALFORMED_REQUEST, "The request cannot be read as HTTP/1.1.");
    }
}
