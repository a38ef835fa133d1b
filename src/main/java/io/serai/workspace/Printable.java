package io.serai.workspace;

/** Text that is safe on a terminal: what a file or a message holds cannot move the cursor, colour or reorder lines. */
public final class Printable {
    private Printable() {}

    /** The text with control characters and marks of direction as {@code \\u001b}. */
    public static String of(String text) {
        if (text.chars().noneMatch(Printable::isDangerous)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.chars().forEach(c -> {
            if (isDangerous(c)) {
                safe.append("\\u%04x".formatted(c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static boolean isDangerous(int c) {
        return Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x2028;
    }
}
