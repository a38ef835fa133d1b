package io.serai.gateway.camel;

import io.serai.gateway.lint.Reasons;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Findings for Java route files: what the compiler says, line by line. */
final class JavaRouteErrors {
    private JavaRouteErrors() {}

    static void report(String file, Exception error, Findings findings) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof JavaSourceException source) {
                report(file, source, findings);
                return;
            }
        }
        findings.add(Finding.of(Rule.ROUTE_JAVA, positionIn(file, error), Reasons.of(error)));
    }

    /** Where in the file a builder failed. */
    private static Position positionIn(String file, Exception error) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        for (StackTraceElement frame : error.getStackTrace()) {
            if (name.equals(frame.getFileName())) {
                return new Position(file, Math.max(0, frame.getLineNumber()), 0);
            }
        }
        return Position.of(file);
    }

    private static void report(String file, JavaSourceException source, Findings findings) {
        if (source.diagnostics().isEmpty()) {
            findings.add(Finding.of(Rule.ROUTE_JAVA, Position.of(file), "this Java runtime has no compiler")
                    .expecting("expected a JDK, or serai.routes.java=off"));
        }
        for (Diagnostic<?> diagnostic : source.diagnostics()) {
            int line = (int) Math.max(0, diagnostic.getLineNumber());
            int column = line == 0 ? 0 : (int) Math.max(0, diagnostic.getColumnNumber());
            findings.add(Finding.of(
                    Rule.ROUTE_JAVA,
                    new Position(fileOf(diagnostic, file), line, column),
                    Reasons.sentence(diagnostic.getMessage(Locale.ENGLISH).replaceAll("\\s*\\R\\s*", ", "))));
        }
    }

    private static String fileOf(Diagnostic<?> diagnostic, String other) {
        return diagnostic.getSource() instanceof JavaFileObject source ? source.getName() : other;
    }
}
