package io.serai.cli;

import io.serai.soap.wsdl.Remarks;
import io.serai.soap.wsdl.WsdlImport;
import io.serai.workspace.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an import tells people in the end: what was written, what was not and why, what to look at, what to do next. */
final class ImportReport {
    private ImportReport() {}

    /**
     * The lines of one API.
     *
     * @param written beside the contract
     */
    static List<String> lines(WsdlImport.Result result, Path contract, List<String> written) {
        List<String> lines = new ArrayList<>();
        lines.add(contract + ": " + count(result.operations(), "operation")
                + (result.refused().isEmpty() ? "" : ", " + result.refused().size() + " refused"));
        lines.addAll(written);
        result.notes().forEach(note -> lines.add("note: " + note));
        Remarks.of(result.contract()).forEach(remark -> lines.add("look at: " + remark));
        return lines.stream().map(Printable::of).toList();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** What to do with the workspace. */
    static String next(Path workspace) {
        String folder = workspace.toString().equals(".") ? "" : " " + workspace;
        return "next: serai check" + folder + ", serai run" + folder;
    }
}
