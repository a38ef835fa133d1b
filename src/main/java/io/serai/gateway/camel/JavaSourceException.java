package io.serai.gateway.camel;

import java.io.Serial;
import java.util.List;
import javax.tools.Diagnostic;

/** Java sources that do not compile; without diagnostics there is no compiler. */
final class JavaSourceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<? extends Diagnostic<?>> diagnostics;

    JavaSourceException(List<? extends Diagnostic<?>> diagnostics) {
        super("the sources do not compile");
        this.diagnostics = List.copyOf(diagnostics);
    }

    List<? extends Diagnostic<?>> diagnostics() {
        return diagnostics;
    }
}
