package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.CharBuffer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression that a text matches, at some place unless it is anchored (JSON Schema, section 6.3.3). */
final class PatternFacet implements Facet {
    private final Pattern pattern;
    private final String written;

    private PatternFacet(Pattern pattern, String written) {
        this.pattern = pattern;
        this.written = written;
    }

    static void addTo(List<Facet> facets, JsonNode pattern) {
        if (pattern.isTextual() && problem(pattern.asText()) == null) {
            facets.add(new PatternFacet(compile(pattern.asText()), pattern.asText()));
        }
    }

    /** Why a pattern cannot be used; null when it can. */
    static @Nullable String problem(String pattern) {
        try {
            compile(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            return e.getDescription();
        }
    }

    /** Java's {@code $} takes a line end at the end for nothing; ECMA's does not. */
    private static Pattern compile(String pattern) {
        boolean anchored = pattern.endsWith("$") && !pattern.endsWith("\\$");
        return Pattern.compile(anchored ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
    }

    @Override
    public boolean accepts(char[] text, int start, int length) {
        try {
            return pattern.matcher(new Patient(CharBuffer.wrap(text, start, length), new int[1]))
                    .find();
        } catch (ImpatienceException | StackOverflowError e) {
            // Nested repetitions go back and forth, or deep, for ever; such a text is not taken.
            return false;
        }
    }

    @Override
    public String expectation() {
        return "must match " + written;
    }

    /** A text that is looked at so many times and no more. */
    private record Patient(CharSequence text, int[] looks) implements CharSequence {
        private static final int MOST_LOOKS = 2_000_000;

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new ImpatienceException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Patient(text.subSequence(from, to), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class ImpatienceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ImpatienceException() {
            super("too many looks", null, false, false);
        }
    }
}
