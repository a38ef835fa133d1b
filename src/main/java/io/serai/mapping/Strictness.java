package io.serai.mapping;

import java.util.Locale;

/** What is done about an answer that breaks the contract without a value being wrong ({@code x-response-validation}). */
public enum Strictness {
    /** Nothing. */
    OFF,
    /** It is told, and the answer passes. */
    REPORT,
    /** The answer is refused. */
    ENFORCE;

    /** The one of this name in lower case; {@link #REPORT} for the empty text. */
    public static Strictness of(String name) {
        return name.isEmpty() ? REPORT : valueOf(name.toUpperCase(Locale.ROOT));
    }
}
