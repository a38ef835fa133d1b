package io.serai.cli;

import io.serai.gateway.StartException;
import io.serai.workspace.FindingException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a command that failed with one clear sentence; the stack trace is for those who set SERAI_DEBUG. */
final class FailureHandler implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure);
    }

    /** Says what failed, and returns the exit code. */
    static int report(Exception failure) {
        if (failure instanceof FindingException found) {
            System.err.println("serai: " + found.finding());
            return Serai.FAILED;
        }
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        System.err.println("serai: " + message);
        if (System.getenv("SERAI_DEBUG") != null && !(failure instanceof StartException)) {
            failure.printStackTrace();
        }
        return Serai.FAILED;
    }
}
