package io.serai.contract;

import java.io.Serial;

/** Percent-encoded text that is not UTF-8, or a broken percent escape. */
public final class MalformedTextException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MalformedTextException(String text) {
        super(text, null, false, false);
    }
}
