package io.serai.cli;

import io.serai.gateway.generation.ConfigurationDigest;
import io.serai.mapping.SafeJson;
import io.serai.workspace.Findings;
import io.serai.workspace.SettingSources;
import io.serai.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serai hash}: the generation id a workspace has, without serving it. */
@Command(
        name = "hash",
        description = "Print the id of the generation that this workspace, program, lib/ and settings make.",
        mixinStandardHelpOptions = true)
final class HashCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Option(names = "--json", description = "Print the digests of the parts as well, as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = options.workspace();
        SettingSources sources = SettingSources.read(workspace, System.getenv(), options.settings(), new Findings());
        ConfigurationDigest digest = ConfigurationDigest.of(ConfigurationDigest.Files.of(workspace), sources);
        System.out.println(json ? SafeJson.mapper().valueToTree(digest).toPrettyString() : digest.id());
        return 0;
    }
}
