package io.serai.problem;

import java.io.Serial;

/** Ends the handling of a request with a problem. It has no stack trace: it is an answer, not a defect. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /** A problem with the failure behind it, which is for the log alone. */
    public ProblemException(Problem problem, @org.jspecify.annotations.Nullable Throwable cause) {
        super(problem.name() + (problem.detail().isEmpty() ? "" : ": " + problem.detail()), cause, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
