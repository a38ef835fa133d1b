package io.serai.soap;

import java.util.Locale;

/** Which parts of a call a step does. */
enum SoapPart {
    ALL,
    WRITE,
    CALL,
    READ;

    /**
     * The part of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static SoapPart of(String name) {
        for (SoapPart part : values()) {
            if (part != ALL && part.name().equals(name.toUpperCase(Locale.ROOT))) {
                return part;
            }
        }
        throw new IllegalArgumentException("part '" + name + "' is not known; expected write, call or read");
    }

    boolean writes() {
        return this == ALL || this == WRITE;
    }

    boolean calls() {
        return this == ALL || this == CALL;
    }

    boolean reads() {
        return this == ALL || this == READ;
    }
}
