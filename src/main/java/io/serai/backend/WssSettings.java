package io.serai.backend;

import io.serai.workspace.Default;
import java.time.Duration;
import java.util.Optional;

/**
 * What the gateway says of itself to SOAP services whose operations have {@code x-soap.security} (WS-Security 1.0).
 *
 * @param username of the token
 * @param password of the token, a secret: {@code {{file:...}}} or {@code {{env:...}}}
 * @param timestamp how long a message is good, such as {@code 5m}; without it messages have no Timestamp
 * @param mustUnderstand whether a service that does not know WS-Security has to refuse the message
 */
public record WssSettings(
        Optional<String> username,
        Optional<String> password,
        Optional<Duration> timestamp,
        @Default("true") boolean mustUnderstand) {

    /** Whether there is all that a token needs. */
    public boolean hasCredentials() {
        return username.isPresent() && password.isPresent();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "WssSettings[username=" + username.orElse("") + ", timestamp=" + timestamp + ", mustUnderstand="
                + mustUnderstand + ']';
    }
}
