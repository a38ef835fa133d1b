package io.serai.cli;

import io.serai.gateway.StartException;
import io.serai.workspace.FindingException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Path errors = Files.createTempFile("serai-archive", ".log");
        try {
            if (!run(program).write(archive, Redirect.to(errors.toFile()))) {
                System.err.print(Files.readString(errors));
                throw new StartException("no archive was written", List.of());
            }
        } finally {
            Files.delete(errors);
        }
        System.err.println("give java these options, before -jar " + program + ":");
        System.out.println(Stream.of(TrainingRun.sharedOptions(), ClassArchive.quiet(), archive.reading())
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.joining(" ")));
        return 0;
    }

    private TrainingRun run(Path program) throws FindingException {
        return new TrainingRun(program, options.workspace(), options.settings());
    }
}
