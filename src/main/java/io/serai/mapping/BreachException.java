package io.serai.mapping;

import java.io.Serial;

/** Ends the reading of a document that breaks its contract. Without a stack trace: the document is wrong, not the code. */
public final class BreachException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Breach breach;

    public BreachException(Breach breach) {
        super(breach.toString(), null, false, false);
        this.breach = breach;
    }

    public Breach breach() {
        return breach;
    }
}
