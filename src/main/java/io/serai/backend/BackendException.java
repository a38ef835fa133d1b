package io.serai.backend;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A call to a backend that did not end in a complete answer. It has no stack trace: the other side failed. */
final class BackendException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProxyError error;

    BackendException(ProxyError error, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.error = error;
    }

    ProxyError error() {
        return error;
    }
}
