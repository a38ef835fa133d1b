package io.serai.soap;

import io.serai.backend.BackendSettings;

/**
 * How large answers may be, in bytes.
 *
 * @param held read before anything of an answer is passed on
 * @param most of a whole answer
 */
record AnswerLimits(long held, long most) {
    /** Of messages that no backend sends. */
    static final AnswerLimits WITHOUT_BACKEND = new AnswerLimits(50L << 20, 50L << 20);

    static AnswerLimits of(BackendSettings settings) {
        return new AnswerLimits(
                settings.holdResponse().bytes(), settings.maxResponse().bytes());
    }

    /** Whether there are answers that are not held whole. */
    boolean streams() {
        return held < most;
    }
}
