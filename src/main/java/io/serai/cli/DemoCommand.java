package io.serai.cli;

import io.serai.gateway.Gateway;
import io.serai.gateway.GatewayProcess;
import io.serai.gateway.StartException;
import io.serai.gateway.StartOptions;
import io.serai.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serai demo}: serves the APIs of the repository against legacy services that it starts itself. */
@Command(
        name = "demo",
        description = "Serve the demo workspace with its legacy services.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The workspace; default: that of the repository.")
    private @Nullable Path folder;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of the APIs; default: 8080, 0 for a free one.")
    private @Nullable Integer port;

    @Option(
            names = "-P",
            paramLabel = "KEY=VALUE",
            description = "A setting, stronger than those of the demo, the environment and the workspace.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private CacheOption cache = new CacheOption();

    @Override
    public Integer call() throws Exception {
        LegacyJar legacy = LegacyJar.besideThisProgram();
        Workspace workspace = workspace(legacy);
        Map<String, String> all = new LinkedHashMap<>(legacy.start());
        // Nobody has to sign in, so nobody beyond this machine gets in; and nobody has to wait when it ends.
        all.put("serai.http.host", "127.0.0.1");
        all.put("serai.http.drain", "0s");
        if (port != null) {
            all.put("serai.http.port", port.toString());
        }
        all.putAll(settings);
        boolean terminal = Terminal.isTerminal();
        Gateway gateway =
                GatewayProcess.start(cache.apply(new StartOptions(workspace, System.getenv(), all, terminal)));
        List<WrittenRequest> own = WrittenRequest.read(workspace.root().resolve(WrittenRequest.FILE));
        System.out.print(DemoGuide.of(gateway, own, Terminal.isColoured()));
        System.out.flush();
        cache.trainFor(workspace, all);
        return RunCommand.SERVING;
    }

    private Workspace workspace(LegacyJar legacy) throws StartException {
        Path chosen = folder != null ? folder : legacy.repository();
        if (!Files.isDirectory(chosen.resolve("openapi"))) {
            throw new StartException(
                    "there is no workspace in '" + chosen + "'; name its folder: serai demo DIR", List.of());
        }
        return new Workspace(chosen);
    }
}
