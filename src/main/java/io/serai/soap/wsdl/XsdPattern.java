package io.serai.soap.wsdl;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Writes patterns of XML Schema (part 2, appendix F) as contracts have them (ECMA 262): without anchors, whose characters
 * mean themselves, with letters beyond ASCII in {@code \w}, and with subtractions from classes.
 */
final class XsdPattern {
    private static final String WORD = "\\p{L}\\p{M}\\p{N}\\p{S}";

    /** Escapes of names of XML and of blocks, which contracts do not have. */
    private static final String FOREIGN = ".*(\\\\[iIcCW]|\\\\[pP]\\{Is).*";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private XsdPattern(String source) {
        this.source = source;
    }

    /** The same for contracts; null when it cannot be said, or is none. */
    static @Nullable String rewritten(String source) {
        if (source.isEmpty() || source.replaceAll("\\s", " ").matches(FOREIGN)) {
            return null;
        }
        try {
            String text = new XsdPattern(source).write();
            return text == null ? null : Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private @Nullable String write() {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (next == '[') {
                if (!addClass()) {
                    return null;
                }
            } else if (next == '\\') {
                text.append(escape().replace(WORD, "[" + WORD + "]"));
            } else {
                text.append(next == '^' || next == '$' ? "\\" : "").append(next);
                at++;
            }
        }
        return text.toString();
    }

    /** The escape that begins here, and goes behind it. */
    private String escape() {
        String whole = source.substring(at, Math.min(at + 2, source.length()));
        at += 2;
        return whole.equals("\\w") ? WORD : whole;
    }

    /** Adds a class of characters; a subtraction looks ahead. Returns whether it could be said. */
    private boolean addClass() {
        String outer = members();
        if (outer == null) {
            return false;
        }
        if (source.charAt(at) == ']') {
            at++;
            text.append('[').append(outer).append(']');
            return true;
        }
        String inner = members();
        if (inner == null || !source.startsWith("]]", at)) {
            return false;
        }
        at += 2;
        String wanted = outer.substring(0, outer.length() - 1);
        text.append("(?:(?![").append(inner).append("])[").append(wanted).append("])");
        return true;
    }

    /** What stands between here and the end of a class, or a class that is taken from it; null without an end. */
    private @Nullable String members() {
        StringBuilder members = new StringBuilder();
        at++;
        while (at < source.length()) {
            char next = source.charAt(at);
            if (next == ']' || next == '[') {
                boolean fine = next == ']' || members.length() > 1 && members.charAt(members.length() - 1) == '-';
                return fine && !members.isEmpty() ? members.toString() : null;
            }
            if (next == '\\') {
                members.append(escape());
            } else {
                members.append(next);
                at++;
            }
        }
        return null;
    }
}
