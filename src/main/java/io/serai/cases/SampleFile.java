package io.serai.cases;

import io.serai.workspace.Digest;

/** The text of a sample case, which says whether it still is as it was written: what people changed is theirs. */
final class SampleFile {
    private static final String HEADING =
            "# Made of the contract; put values in that mean something to your service.\n";

    private static final String MARK = "# An update of the contract makes it anew unless it was changed: ";

    private SampleFile() {}

    static String text(String yaml) {
        return HEADING + MARK + new Digest().add(yaml).hex() + '\n' + yaml;
    }

    /** Whether nobody changed a text, line breaks aside. */
    static boolean isAsWritten(String text) {
        String lines = text.replace("\r\n", "\n");
        String start = HEADING + MARK;
        int end = lines.indexOf('\n', Math.min(start.length(), lines.length()));
        return lines.startsWith(start)
                && end > 0
                && lines.substring(start.length(), end)
                        .equals(new Digest().add(lines.substring(end + 1)).hex());
    }
}
