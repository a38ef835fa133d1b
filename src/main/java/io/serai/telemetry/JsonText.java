package io.serai.telemetry;

/** Text inside log lines: nothing in it can end the line, or the string it stands in. */
final class JsonText {
    private JsonText() {}

    /**
     * Appends the value.
     *
     * @param readable whether quotes, backslashes and letters outside ASCII stay as they are, for lines of text
     */
    static void escape(StringBuilder line, String value, boolean readable) {
        if (isPlain(value)) {
            line.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c >= 0x7f && isUnseen(c)) {
                line.append("\\u")
                        .append(hex(c >> 12))
                        .append(hex(c >> 8))
                        .append(hex(c >> 4))
                        .append(hex(c));
            } else if (!readable && (c == '"' || c == '\\')) {
                line.append('\\').append(c);
            } else {
                line.append(c);
            }
        }
    }

    /** Whether nothing in it is ever escaped, as in nearly all values. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Controls, line separators, and what turns the direction of the text around or has no width. */
    private static boolean isUnseen(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static char hex(int nibble) {
        return Character.forDigit(nibble & 15, 16);
    }
}
