package io.serai.gateway.generation;

import io.serai.backend.BackendSettings;
import io.serai.gateway.http.HttpSettings;
import io.serai.workspace.Default;
import io.serai.workspace.NeedsRestart;
import java.util.Map;

/**
 * All settings of a workspace. Every key starts with {@code serai}.
 *
 * @param http see below
 * @param management see below
 * @param backend see below
 * @param api see below
 * @param components see below
 * @param routes see below
 * @param generation see below
 * @param log see below
 * @param reload {@code watch} loads the workspace anew when a file changes, {@code signal} on SIGHUP only, {@code off}
 *     never
 */
public record GatewaySettings(
        HttpSettings http,
        ManagementSettings management,
        Map<String, BackendSettings> backend,
        Map<String, ApiSettings> api,
        ComponentSettings components,
        RouteSettings routes,
        GenerationSettings generation,
        LogSettings log,
        @NeedsRestart @Default("watch") Reload reload) {
    /** When the workspace is loaded anew. */
    public enum Reload {
        WATCH,
        SIGNAL,
        OFF
    }
}
