package io.serai.cli;

import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Printable;

/** Findings for people: one line each, a hint below it, and a summary. */
final class TextReport {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private TextReport() {}

    static String of(Findings findings, boolean coloured) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings.list()) {
            text.append(coloured ? coloured(finding) : finding.toString()).append('\n');
        }
        return text.append(summary(findings)).append('\n').toString();
    }

    private static String summary(Findings findings) {
        if (findings.isEmpty()) {
            return "no findings";
        }
        return count(findings.errors(), "error") + ", " + count(findings.warnings(), "warning");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String coloured(Finding finding) {
        String colour = finding.isError() ? RED : YELLOW;
        String line = BOLD + Printable.of(finding.position().toString()) + PLAIN + ": " + colour
                + finding.rule().severity().label() + PLAIN + ": " + Printable.of(finding.sentence()) + " " + DIM + "["
                + finding.rule().id() + "]" + PLAIN;
        return finding.hint().isEmpty() ? line : line + "\n    " + Printable.of(finding.hint());
    }
}
