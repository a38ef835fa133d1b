package io.serai.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes texts for a pattern: the parts of plain regular expressions in their shortest form, and some longer ones. Whoever
 * takes one has to see whether it matches.
 */
final class PatternText {
    private static final int MOST_EXTRA = 12;
    private static final int LONGEST = 10_000;
    private static final String USUAL = "A1a-_ .,:@#!";

    private final String pattern;
    private final int extra;
    private int at;

    private PatternText(String pattern, int extra) {
        this.pattern = pattern;
        this.extra = extra;
    }

    /** The shortest first. */
    static List<String> of(String pattern) {
        List<String> texts = new ArrayList<>();
        for (int extra = 0; extra <= MOST_EXTRA; extra++) {
            try {
                texts.add(new PatternText(pattern, extra).alternatives());
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                // No plain pattern: others know better.
                return texts;
            }
        }
        return texts;
    }

    /** The first of them; the others are passed over. */
    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String atom = atom();
            int times = times();
            if (text.length() + (long) atom.length() * times > LONGEST) {
                throw new IndexOutOfBoundsException(times);
            }
            text.append(atom.repeat(times));
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> list();
            case '\\' -> escape(pattern.charAt(at++));
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.charAt(at) == '?') {
            throw new IndexOutOfBoundsException(at);
        }
        String inside = alternatives();
        at++;
        return inside;
    }

    private static String escape(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'D', 'S' -> "A";
            case 'W' -> "-";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'p', 'P', 'b', 'B', 'u', 'x' -> throw new IndexOutOfBoundsException(c);
            default -> String.valueOf(c);
        };
    }

    private String list() {
        int start = at;
        boolean negated = pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        String first = pattern.charAt(at) == '\\' ? escape(pattern.charAt(at + 1)) : String.valueOf(pattern.charAt(at));
        while (pattern.charAt(at) != ']' || at == start) {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        if (!negated) {
            return first;
        }
        String list = "[" + pattern.substring(start, at);
        return USUAL.chars()
                .mapToObj(Character::toString)
                .filter(one -> one.matches(list))
                .findFirst()
                .orElseThrow(IndexOutOfBoundsException::new);
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        int times =
                switch (pattern.charAt(at)) {
                    case '*' -> extra;
                    case '+' -> 1 + extra;
                    case '?' -> Math.min(1, extra);
                    case '{' -> -1;
                    default -> -2;
                };
        if (times == -2) {
            return 1;
        }
        if (times == -1) {
            return counted();
        }
        at++;
        return lazy(times);
    }

    private int counted() {
        int end = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, end).split(",", 2);
        at = end + 1;
        int least = Integer.parseInt(bounds[0].strip());
        int most = bounds.length == 1
                ? least
                : bounds[1].isBlank() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1].strip());
        return lazy(Math.min(most, least + extra));
    }

    /** A sign behind the quantifier says how it is matched, not what. */
    private int lazy(int times) {
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return times;
    }
}
