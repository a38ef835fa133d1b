package io.serai.cli;

import io.serai.mapping.XmlReason;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.ProblemWriter;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What {@code serai convert} prints of a message that cannot be converted: the problem, with its reason. */
final class ConvertFailure {
    private ConvertFailure() {}

    /**
     * The problem.
     *
     * @param request whether the message is that of a client
     */
    static byte[] problem(Exception failure, boolean request) {
        ProblemType type = request ? ProblemType.INVALID_REQUEST : ProblemType.BACKEND_ANSWER_INVALID;
        Problem problem = failure instanceof ProblemException told
                ? told.problem()
                : Problem.of(type).withDetail(reason(failure));
        return new ProblemWriter(Optional.empty()).write(problem, null, "", "");
    }

    private static String reason(Exception failure) {
        return failure instanceof NoSuchFileException ? "there is no such file" : XmlReason.of(failure);
    }
}
