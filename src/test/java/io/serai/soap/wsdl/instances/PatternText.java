package io.serai.soap.wsdl.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes texts that match a regular expression of XML Schema (part 2, appendix F), of the common kinds. */
final class PatternText {
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-. +*/:;,@#%&()=!?'\"<>$[]{}|\\^~`";

    private final String pattern;
    private final Random random;
    private int at;

    private PatternText(String pattern, long seed) {
        this.pattern = pattern;
        this.random = new Random(seed);
    }

    /** Some texts; empty when the pattern is of no common kind. */
    static List<String> of(String pattern) {
        List<String> texts = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            try {
                texts.add(new PatternText(pattern, seed).alternatives(seed == 0));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                return texts;
            }
        }
        return texts.stream().distinct().toList();
    }

    /** The same expression for the JDK; null when it does not know it. */
    static Pattern compiled(String pattern) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                char next = pattern.charAt(++i);
                String set = next == 'i' ? "_:A-Za-z" : next == 'c' ? "-._:A-Za-z0-9" : null;
                text.append(set == null ? "\\" + next : depth > 0 ? set : "[" + set + "]");
            } else if (c == '[') {
                text.append(depth++ > 0 ? "&&[^" : "[");
                if (depth > 1 && text.charAt(text.length() - 5) == '-') {
                    text.deleteCharAt(text.length() - 5);
                }
            } else {
                depth -= c == ']' ? 1 : 0;
                boolean anchor = depth == 0 && (c == '^' || c == '$');
                text.append(anchor ? "\\" : "").append(c);
            }
        }
        try {
            return Pattern.compile(text.toString());
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private boolean ends() {
        return at >= pattern.length();
    }

    private String alternatives(boolean shortest) {
        List<String> ways = new ArrayList<>();
        ways.add(sequence(shortest));
        while (!ends() && pattern.charAt(at) == '|') {
            at++;
            ways.add(sequence(shortest));
        }
        return ways.get(shortest ? 0 : random.nextInt(ways.size()));
    }

    private String sequence(boolean shortest) {
        StringBuilder text = new StringBuilder();
        while (!ends() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int from = at;
            String one = atom(shortest);
            int end = at;
            int[] times = times();
            int after = at;
            int count = shortest ? times[0] : times[0] + random.nextInt(Math.min(times[1] - times[0], 4) + 1);
            for (int i = 0; i < count; i++) {
                text.append(one);
                // Another text for each repetition.
                at = from;
                one = atom(shortest);
                if (at != end) {
                    throw new IllegalArgumentException(pattern);
                }
            }
            at = after;
        }
        return text.toString();
    }

    private int[] times() {
        if (ends()) {
            return new int[] {1, 1};
        }
        switch (pattern.charAt(at)) {
            case '?' -> {
                at++;
                return new int[] {0, 1};
            }
            case '*' -> {
                at++;
                return new int[] {0, 5};
            }
            case '+' -> {
                at++;
                return new int[] {1, 5};
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, end).split(",", -1);
                at = end + 1;
                int least = Integer.parseInt(bounds[0].strip());
                int most = bounds.length == 1
                        ? least
                        : bounds[1].isBlank() ? least + 3 : Integer.parseInt(bounds[1].strip());
                return new int[] {least, most};
            }
            default -> {
                return new int[] {1, 1};
            }
        }
    }

    private String atom(boolean shortest) {
        char c = pattern.charAt(at++);
        switch (c) {
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    throw new IllegalArgumentException(pattern);
                }
                String text = alternatives(shortest);
                if (pattern.charAt(at++) != ')') {
                    throw new IllegalArgumentException(pattern);
                }
                return text;
            }
            case '[' -> {
                int from = at - 1;
                skipClass();
                return oneOf(pattern.substring(from, at), shortest);
            }
            case '\\' -> {
                return escaped(shortest);
            }
            case '.' -> {
                return oneOf("[a-zA-Z0-9]", shortest);
            }
            default -> {
                return String.valueOf(c);
            }
        }
    }

    private String escaped(boolean shortest) {
        char c = pattern.charAt(at++);
        if (c == 'p' || c == 'P') {
            int end = pattern.indexOf('}', at);
            String category = pattern.substring(at - 2, end + 1);
            at = end + 1;
            return oneOf(category, shortest);
        }
        if ("dDwWsSiIcC".indexOf(c) >= 0) {
            return oneOf("\\" + c, shortest);
        }
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            default -> String.valueOf(c);
        };
    }

    private void skipClass() {
        int depth = 1;
        while (depth > 0) {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
    }

    private String oneOf(String set, boolean first) {
        Pattern compiled = compiled(set);
        if (compiled == null) {
            throw new IllegalArgumentException(pattern);
        }
        List<String> good = LETTERS.chars()
                .mapToObj(Character::toString)
                .filter(letter -> compiled.matcher(letter).matches())
                .toList();
        if (good.isEmpty()) {
            throw new IllegalArgumentException(pattern);
        }
        return good.get(first ? 0 : random.nextInt(good.size()));
    }
}
