package io.serai.cli;

import io.serai.gateway.Gateway;
import io.serai.gateway.GatewayProcess;
import io.serai.gateway.StartOptions;
import io.serai.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serai run}: serves a workspace until the process is told to stop. */
@Command(name = "run", description = "Serve a workspace.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** Not an exit code: the process goes on on its own threads. */
    static final int SERVING = -1;

    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Mixin
    private CacheOption cache = new CacheOption();

    /** For the parser. */
    RunCommand() {}

    RunCommand(WorkspaceOptions options, CacheOption cache) {
        this.options = options;
        this.cache = cache;
    }

    @Override
    public Integer call() throws Exception {
        Workspace workspace = options.workspace();
        Gateway gateway = GatewayProcess.start(
                cache.apply(new StartOptions(workspace, System.getenv(), options.settings(), Terminal.isTerminal())));
        System.err.println("serving " + workspace.root() + " on port " + gateway.port() + ", management on port "
                + gateway.managementPort());
        cache.trainFor(workspace, options.settings());
        return SERVING;
    }

    @Override
    public String toString() {
        return "run " + options.folder() + " " + options.settings() + (cache.isOff() ? " --no-cache" : "");
    }
}
