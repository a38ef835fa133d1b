package io.serai.gateway.generation;

import io.serai.workspace.Default;

/**
 * Route files.
 *
 * @param java whether Java route files are compiled and loaded: {@code on} or {@code off}
 */
public record RouteSettings(@Default("on") Switch java) {
    /** Two values that read well in a properties file. */
    public enum Switch {
        ON,
        OFF
    }
}
