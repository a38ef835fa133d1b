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

    /** The one of this name in lower case; {@link #REPORT} for the empty text, and for others, which are findings. */
    public static Strictness of(String name) {
        for (Strictness strictness : values()) {
            if (strictness.name().equals(name.toUpperCase(Locale.ROOT))) {
                return strictness;
            }
        }
        return REPORT;
    }
}
