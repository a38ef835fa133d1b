package io.serai.cli;

import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands on a workspace take. */
final class WorkspaceOptions {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "The workspace; default: this folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "-P",
            paramLabel = "KEY=VALUE",
            description = "A setting, stronger than those of the environment and the workspace.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** For the parser. */
    WorkspaceOptions() {}

    WorkspaceOptions(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The workspace, which is there. */
    Workspace workspace() throws FindingException {
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "this is not a folder" : "there is no such folder";
            throw new FindingException(Finding.of(Rule.WORKSPACE_MISSING, Position.of(folder.toString()), what)
                    .expecting("expected the folder with openapi/ and routes/"));
        }
        return new Workspace(folder);
    }

    Path folder() {
        return folder;
    }

    Map<String, String> settings() {
        return settings;
    }
}
