package io.serai.gateway;

import io.serai.workspace.Workspace;
import java.util.Map;

/**
 * What a gateway is started with.
 *
 * @param environment usually {@link System#getenv()}
 * @param commandLine the {@code -P} pairs
 * @param terminal whether standard output is one
 */
public record StartOptions(
        Workspace workspace, Map<String, String> environment, Map<String, String> commandLine, boolean terminal) {}
