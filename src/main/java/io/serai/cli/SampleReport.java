package io.serai.cli;

import io.serai.cases.SampleCases;
import io.serai.workspace.Printable;
import java.nio.file.Path;

/** What came of writing sample cases. */
final class SampleReport {
    private SampleReport() {}

    static String of(SampleCases.Result result, Path workspace) {
        int count = result.written().size();
        StringBuilder text = new StringBuilder(count + " sample case" + (count == 1 ? "" : "s")
                + "; run them with serai test --workspace " + workspace + "\n");
        result.removed().forEach(file -> text.append(Printable.of(file.toString()))
                .append(": removed; what it was a sample of is gone\n"));
        result.refused().forEach(reason -> text.append("no sample case: ")
                .append(Printable.of(reason))
                .append('\n'));
        return text.toString();
    }
}
