package io.serai.soap.wsdl;

import java.io.Serial;

/** Why a WSDL file cannot be imported, as {@code file:line: what; what is expected}. */
public final class ImportException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }
}
