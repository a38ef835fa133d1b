package io.serai.cli;

import io.serai.gateway.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serai archive}: makes the archive for later starts at once, as an image of a container has it. */
@Command(
        name = "archive",
        description = "Write an archive of loaded classes, with which this jar starts in half the time.",
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The archive, which is for this jar at this place and this JDK only.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Path program = ClassArchive.program()
                .orElseThrow(() ->
                        new StartException("this does not run from a jar; there is nothing to archive", List.of()));
        ClassArchive archive = new ClassArchive(file.toAbsolutePath().normalize());
        Files.createDirectories(archive.folder());
        if (!new TrainingRun(program, options.workspace(), options.settings()).write(archive, true)) {
            throw new StartException("no archive was written: the workspace does not start", List.of());
        }
        System.err.println("start with this option of java, before -jar:");
        System.out.println(String.join(" ", archive.reading()));
        return 0;
    }
}
