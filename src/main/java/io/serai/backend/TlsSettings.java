package io.serai.backend;

import java.util.Optional;

/**
 * TLS towards one backend.
 *
 * @param trust file of PEM certificates to trust instead of those of the JDK
 */
public record TlsSettings(Optional<String> trust) {}
