package io.serai.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The places settings come from, of rising strength: {@code application.properties}, environment, {@code -P}. */
public final class SettingSources {
    private final Map<String, Setting> file;
    private final Map<String, String> environment;
    private final Map<String, String> commandLine;

    private SettingSources(
            Map<String, Setting> file, Map<String, String> environment, Map<String, String> commandLine) {
        this.file = file;
        this.environment = environment;
        this.commandLine = commandLine;
    }

    /**
     * Reads the properties file of the workspace, if there is one.
     *
     * @param environment usually {@link System#getenv()}
     * @param commandLine the {@code -P key=value} pairs
     */
    public static SettingSources read(
            Workspace workspace, Map<String, String> environment, Map<String, String> commandLine, Findings findings) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        Path properties = workspace.root().resolve(Workspace.PROPERTIES);
        if (Files.isRegularFile(properties)) {
            String name = workspace.name(properties);
            try {
                PropertiesFile.parse(name, TextFile.read(properties, name), findings)
                        .forEach(setting -> settings.put(setting.key(), setting));
            } catch (FindingException e) {
                findings.add(e.finding());
            }
        }
        return new SettingSources(settings, environment, commandLine);
    }

    /** The strongest setting of this key. */
    public Optional<Setting> find(String key) {
        String given = commandLine.get(key);
        if (given != null) {
            return Optional.of(new Setting(key, given, Position.of("-P")));
        }
        given = environment.get(variable(key));
        if (given != null) {
            return Optional.of(new Setting(key, given, Position.of("environment")));
        }
        return Optional.ofNullable(file.get(key));
    }

    /** All keys of the file and the command line, with the value that wins; the environment only overrides. */
    public Map<String, Setting> all() {
        Map<String, Setting> all = new TreeMap<>();
        file.keySet().forEach(key -> all.put(key, find(key).orElseThrow()));
        commandLine.keySet().forEach(key -> all.put(key, find(key).orElseThrow()));
        return all;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** The keys whose value does not come from the workspace, with that value as it was given. */
    public Map<String, String> overriding() {
        Map<String, String> overriding = new HashMap<>();
        all().values().stream()
                .filter(Setting::overrides)
                .forEach(setting -> overriding.put(setting.key(), setting.text()));
        environment.forEach((name, value) -> {
            if (name.startsWith("SERAI_")) {
                overriding.put(name, value);
            }
        });
        return overriding;
    }

    /** {@code serai.http.max-body} is {@code SERAI_HTTP_MAX_BODY} in the environment. */
    public static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
