package io.serai.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of a sample case, which says whether it still is as it was written: what people changed is theirs. */
final class SampleFile {
    private static final String HEADING =
            "# Made of the contract; put values in that mean something to your service.\n";

    private static final String MARK = "# An update of the contract makes it anew unless it was changed: ";

    private SampleFile() {}

    static String text(String yaml) {
        return HEADING + MARK + digest(yaml) + '\n' + yaml;
    }

    /** Whether nobody changed a text, line breaks aside. */
    static boolean isAsWritten(String text) {
        String lines = text.replace("\r\n", "\n");
        String start = HEADING + MARK;
        int end = lines.indexOf('\n', Math.min(start.length(), lines.length()));
        return lines.startsWith(start)
                && end > 0
                && lines.substring(start.length(), end).equals(digest(lines.substring(end + 1)));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
