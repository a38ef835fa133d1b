package io.serai.cli;

import io.serai.gateway.StartOptions;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a start uses what earlier ones have kept, and keeps something for later ones. */
final class CacheOption {
    @Option(
            names = "--no-cache",
            description = "Neither use nor keep what makes later starts fast (docs/operations.md).")
    private boolean off;

    /** For the parser. */
    CacheOption() {}

    CacheOption(boolean off) {
        this.off = off;
    }

    boolean isOff() {
        return off;
    }

    /** The options of a start, with the place for its byte code. */
    StartOptions apply(StartOptions options) {
        Optional<CacheFolder> folder = ClassArchive.program().flatMap(jar -> CacheFolder.of(options.environment()));
        return off || folder.isEmpty()
                ? options
                : options.keepingByteCode(folder.get().routes());
    }

    /** Sees to it that the next start has an archive. */
    void trainFor(Workspace workspace, Map<String, String> settings) {
        Optional<Path> program = ClassArchive.program();
        Optional<ClassArchive> archive = ClassArchive.named();
        if (!off && program.isPresent() && archive.isPresent()) {
            BackgroundTraining.begin(new TrainingRun(program.get(), workspace, settings), archive.get());
        }
    }
}
