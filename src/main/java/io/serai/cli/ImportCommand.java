package io.serai.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serai import}: makes parts of a workspace of what a service says of itself. */
@Command(
        name = "import",
        description = "Make a contract of the description of a service.",
        mixinStandardHelpOptions = true,
        subcommands = ImportWsdlCommand.class)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
