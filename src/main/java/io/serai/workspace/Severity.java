package io.serai.workspace;

import java.util.Locale;

/** How much a finding weighs: an error refuses the generation, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** The name as it is printed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
