package io.serai.gateway;

import io.serai.workspace.Finding;
import java.io.Serial;
import java.util.List;

/** The gateway cannot start. The message is one clear sentence; findings say what is wrong with the workspace. */
public final class StartException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public StartException(String message, List<Finding> findings) {
        super(message);
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
