package io.serai.gateway.generation;

import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Placeholders;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Setting;
import io.serai.workspace.SettingSources;
import io.serai.workspace.SettingsBinder;
import io.serai.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings of a workspace, read from all sources.
 *
 * @param values of the keys Serai knows
 * @param sources for the generation id and for placeholders in routes
 * @param placeholders resolves secrets
 */
public record LoadedSettings(GatewaySettings values, SettingSources sources, Placeholders placeholders) {
    /** Camel would open servers, reload on its own, or show its insides (camel-main). */
    private static final List<String> FORBIDDEN = List.of(
            "camel.server.",
            "camel.management.",
            "camel.main.routesreload",
            "camel.main.routes-reload",
            "camel.main.devconsole",
            "camel.main.dev-console",
            "camel.main.contextreload",
            "camel.main.context-reload",
            "camel.main.jmx",
            "camel.debug.",
            "camel.main.routesincludepattern",
            "camel.main.routes-include-pattern");

    /** Reads the settings; what is wrong with them is a finding, and defaults stand in. */
    public static LoadedSettings read(
            Workspace workspace,
            Map<String, String> environment,
            Map<String, String> commandLine,
            boolean withoutSecrets,
            Findings findings) {
        SettingSources sources = SettingSources.read(workspace, environment, commandLine, findings);
        Placeholders placeholders = new Placeholders(workspace, sources, withoutSecrets);
        SettingsBinder binder = new SettingsBinder(sources, placeholders, findings);
        GatewaySettings values = binder.bind("serai", GatewaySettings.class);
        binder.reportUnknown();
        reportForbidden(sources, findings);
        return new LoadedSettings(values, sources, placeholders);
    }

    /** The keys and variables that come from outside the workspace; never their values. */
    public Set<String> overriddenKeys() {
        return sources.overriding().keySet();
    }

    /** Names of the backends, those included whose settings are wrong: that is told where they are set. */
    Set<String> backendNames(Findings findings) {
        Set<Position> wrong = findings.list().stream().map(Finding::position).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        values.backend().forEach((name, backend) -> {
            String prefix = "serai.backend." + name + ".";
            boolean told = sources.all().values().stream()
                    .anyMatch(setting -> setting.key().startsWith(prefix) && wrong.contains(setting.position()));
            if (told || !backend.url().isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** Names of the backends with credentials for SOAP services, those included whose settings of them are wrong. */
    Set<String> backendsWithCredentials(Findings findings) {
        Set<Position> wrong = findings.list().stream().map(Finding::position).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        values.backend().forEach((name, backend) -> {
            String prefix = "serai.backend." + name + ".wss.";
            boolean told = sources.all().values().stream()
                    .anyMatch(setting -> setting.key().startsWith(prefix) && wrong.contains(setting.position()));
            if (told || backend.wss().hasCredentials()) {
                names.add(name);
            }
        });
        return names;
    }

    /** What Camel gets to see: everything but Serai's own keys. */
    Properties forCamel(boolean overriding) {
        Properties properties = new Properties();
        for (Setting setting : sources.all().values()) {
            boolean own = setting.key().startsWith("serai.") || isForbidden(setting.key());
            if (!own && setting.overrides() == overriding) {
                properties.setProperty(setting.key(), setting.text());
            }
        }
        return properties;
    }

    private static boolean isForbidden(String key) {
        return FORBIDDEN.stream().anyMatch(key.toLowerCase(Locale.ROOT)::startsWith);
    }

    private static void reportForbidden(SettingSources sources, Findings findings) {
        for (Setting setting : sources.all().values()) {
            if (isForbidden(setting.key())) {
                findings.add(Finding.of(
                                Rule.SETTING_FORBIDDEN, setting.position(), "'" + setting.key() + "' is Camel's own")
                        .expecting("expected the serai.http, serai.management or serai.reload setting instead"));
            }
        }
    }
}
