package io.serai.gateway;

import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a gateway is started with.
 *
 * @param environment usually {@link System#getenv()}
 * @param commandLine the {@code -P} pairs
 * @param terminal whether standard output is one
 * @param byteCode folder that keeps the byte code of Java route files for later starts
 * @param acting whether routes that begin by themselves do so, and changes of the workspace are followed
 * @param testing whether secrets that are missing are taken for given, and nothing else serves when the workspace has errors
 */
public record StartOptions(
        Workspace workspace,
        Map<String, String> environment,
        Map<String, String> commandLine,
        boolean terminal,
        Optional<Path> byteCode,
        boolean acting,
        boolean testing) {
    /** A start like most: it acts, and keeps nothing for later ones. */
    public StartOptions(
            Workspace workspace, Map<String, String> environment, Map<String, String> commandLine, boolean terminal) {
        this(workspace, environment, commandLine, terminal, Optional.empty(), true, false);
    }

    /** The same with byte code kept in a folder. */
    public StartOptions keepingByteCode(Path folder) {
        return new StartOptions(workspace, environment, commandLine, terminal, Optional.of(folder), acting, testing);
    }

    /** The same for a rehearsal: what is asked is answered, and nothing begins by itself. */
    public StartOptions withoutActing() {
        return new StartOptions(workspace, environment, commandLine, terminal, byteCode, false, testing);
    }

    /** The same for the cases of a workspace. */
    public StartOptions forTesting() {
        return new StartOptions(workspace, environment, commandLine, terminal, byteCode, false, true);
    }
}
