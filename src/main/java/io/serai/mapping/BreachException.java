package io.serai.mapping;

import java.io.Serial;
import javax.xml.stream.Location;

/** Ends the reading of a document that breaks its contract. Without a stack trace: the document is wrong, not the code. */
public final class BreachException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Breach breach;

    public BreachException(Breach breach) {
        this(breach, breach.toString());
    }

    private BreachException(Breach breach, String message) {
        super(message, null, false, false);
        this.breach = breach;
    }

    /** The same, told with a place in the document, which paths of repeated elements leave open. */
    public BreachException at(Location place) {
        return new BreachException(
                breach, breach + " (near line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ")");
    }

    public Breach breach() {
        return breach;
    }
}
