package io.serai.mapping;

import java.io.Serial;

/**
 * Items of an array stand apart from one another, so that it cannot be written as it comes; it has to be read once more,
 * collecting. Without a stack trace.
 */
public final class ApartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ApartException() {
        super("items of an array stand apart", null, false, false);
    }
}
