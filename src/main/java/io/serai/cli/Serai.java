package io.serai.cli;

import io.serai.gateway.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
        name = "serai",
        description = "A mediation gateway: a folder of contracts, routes and stylesheets becomes a JSON API.",
        mixinStandardHelpOptions = true,
        versionProvider = Serai.Versions.class,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            TestCommand.class,
            DemoCommand.class,
            HashCommand.class,
            ImportCommand.class,
            ConvertCommand.class,
            ArchiveCommand.class,
            TrainCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:no errors", " 1:errors in the workspace, or the gateway could not start", " 2:wrong usage"})
public final class Serai implements Callable<Integer> {
    static final int FAILED = 1;

    public static void main(String[] args) {
        // Camel's own pools, such as that of multicast, use virtual threads where the JVM has them.
        System.setProperty(
                "camel.threads.virtual.enabled", System.getProperty("camel.threads.virtual.enabled", "true"));
        int exit = PlainRun.of(args).map(Serai::call).orElseGet(() -> parsed(args));
        if (exit != RunCommand.SERVING) {
            System.exit(exit);
        }
    }

    private static int call(RunCommand command) {
        try {
            return command.call();
        } catch (Exception e) {
            return FailureHandler.report(e);
        }
    }

    private static int parsed(String[] args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Serai()).setExecutionExceptionHandler(new FailureHandler());
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"serai " + Version.NUMBER, "java " + Runtime.version()};
        }
    }
}
