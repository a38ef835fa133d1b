package io.serai.exchange;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The client's connection was lost while its request was still coming: there is nobody to answer. No stack trace. */
public final class ClientGoneException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ClientGoneException(Throwable cause) {
        super("the client went away", cause, false, false);
    }

    /** Whether a failure comes from that. */
    public static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientGoneException) {
                return true;
            }
        }
        return false;
    }
}
