package io.serai.soap;

/** The token of WS-Security that an operation asks for ({@code x-soap.security}). */
enum SecurityToken {
    NONE,
    /** The password as it is: for services behind TLS. */
    TEXT,
    /** A digest of the password with a nonce and the time (UsernameToken Profile 1.0, section 3.1). */
    DIGEST;

    /**
     * The token of this name; {@link #NONE} for the empty text.
     *
     * @throws IllegalArgumentException when there is none
     */
    static SecurityToken of(String name) {
        return switch (name) {
            case "" -> NONE;
            case "usernameToken" -> TEXT;
            case "usernameToken-digest" -> DIGEST;
            default ->
                throw new IllegalArgumentException(
                        "security '" + name + "' is not known: usernameToken and usernameToken-digest are");
        };
    }
}
