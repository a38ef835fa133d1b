package io.serai.workspace;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something found wrong in the workspace.
 *
 * @param rule what was violated
 * @param position where
 * @param message what is wrong, lower case, without full stop, values in single quotes
 * @param expected what is expected instead, or empty
 * @param hint how to repair it, for example a did-you-mean, or empty
 */
public record Finding(Rule rule, Position position, String message, String expected, String hint)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::position).thenComparing(Finding::rule).thenComparing(Finding::message);

    /** A finding without an expectation or a hint. */
    public static Finding of(Rule rule, Position position, String message) {
        return new Finding(rule, position, message, "", "");
    }

    /** The same at another place. */
    public Finding at(Position place) {
        return new Finding(rule, place, message, expected, hint);
    }

    public Finding expecting(String text) {
        return new Finding(rule, position, message, text, hint);
    }

    public Finding hinting(String text) {
        return new Finding(rule, position, message, expected, text);
    }

    /** Adds "did you mean '...'?" when one of the candidates is close to the given word. */
    public Finding suggesting(String given, Iterable<String> candidates) {
        Optional<String> nearest = Suggestion.nearest(given, candidates);
        return nearest.map(word -> hinting("did you mean '" + word + "'?")).orElse(this);
    }

    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /** What is wrong and what is expected, as one sentence without the place. */
    public String sentence() {
        return expected.isEmpty() ? message : message + "; " + expected;
    }

    /** One line: place, severity, sentence, rule id; the hint follows on a line of its own. */
    @Override
    public String toString() {
        String line = position + ": " + rule.severity().label() + ": " + sentence() + " [" + rule.id() + "]";
        String safe = Printable.of(line);
        return hint.isEmpty() ? safe : safe + System.lineSeparator() + "    " + Printable.of(hint);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
