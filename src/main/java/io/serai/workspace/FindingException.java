package io.serai.workspace;

import java.io.Serial;

/** Carries a finding out of a reader that cannot go on. */
public final class FindingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public FindingException(Finding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
