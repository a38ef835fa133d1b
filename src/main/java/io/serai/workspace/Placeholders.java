package io.serai.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code {{env:NAME}}}, {@code {{file:path}}}, {@code {{sys:name}}} and {@code {{other.key}}} in values; a
 * default follows a second colon. Files are read when asked for, without their last line break, and never printed.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    private final Workspace workspace;
    private final SettingSources sources;
    private final boolean withoutSecrets;
    private final Map<Path, String> files = new LinkedHashMap<>();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /**
     * Resolves against the given sources.
     *
     * @param withoutSecrets whether a secret that is missing is replaced by a dummy, for {@code check}
     */
    public Placeholders(Workspace workspace, SettingSources sources, boolean withoutSecrets) {
        this.workspace = workspace;
        this.sources = sources;
        this.withoutSecrets = withoutSecrets;
    }

    /**
     * The text with every placeholder replaced.
     *
     * @throws FindingException {@link Rule#SECRET_MISSING} or {@link Rule#PLACEHOLDER_UNRESOLVED}
     */
    public String resolve(String text, Position position) throws FindingException {
        return resolve(text, position, 0);
    }

    /** The secret files that were read, with their content, so that a change of them can be noticed. Never to be shown. */
    public Map<Path, String> files() {
        return files;
    }

    /** What was read from files and variables so far, to be kept out of logs. */
    public Set<String> secrets() {
        return secrets;
    }

    /** The value of {@code env:NAME} or {@code NAME:default}, or null. */
    public @Nullable String environment(String nameAndDefault) {
        String[] parts = nameAndDefault.split(":", 2);
        String value = sources.environment().get(parts[0]);
        if (value != null) {
            secrets.add(value);
        }
        return value != null ? value : fallback(parts);
    }

    /** The content of {@code file:path} or {@code path:default}, or null. A relative path starts in the workspace. */
    public @Nullable String file(String pathAndDefault) {
        String[] parts = pathAndDefault.split(":", 2);
        Path path = workspace.root().resolve(parts[0]);
        try {
            String content = Files.readString(path).stripTrailing();
            files.put(path, content);
            secrets.add(content);
            return content;
        } catch (IOException e) {
            files.put(path, "");
            return fallback(parts);
        }
    }

    private @Nullable String fallback(String[] parts) {
        return parts.length > 1 ? parts[1] : withoutSecrets ? "without-secret" : null;
    }

    private String resolve(String text, Position position, int depth) throws FindingException {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = value(matcher.group(1), position, depth);
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private String value(String name, Position position, int depth) throws FindingException {
        String value;
        if (name.startsWith("env:")) {
            value = environment(name.substring(4));
        } else if (name.startsWith("file:")) {
            value = file(name.substring(5));
        } else if (name.startsWith("sys:")) {
            String[] parts = name.substring(4).split(":", 2);
            value = System.getProperty(parts[0], parts.length > 1 ? parts[1] : null);
        } else {
            return property(name, position, depth);
        }
        if (value == null) {
            throw new FindingException(Finding.of(Rule.SECRET_MISSING, position, "'{{" + name + "}}' cannot be read")
                    .expecting(
                            name.startsWith("file:")
                                    ? "expected a readable file of this path"
                                    : "expected this variable to be set"));
        }
        return value;
    }

    private String property(String name, Position position, int depth) throws FindingException {
        String[] parts = name.split(":", 2);
        Setting setting = sources.find(parts[0]).orElse(null);
        if (setting != null && depth < 10) {
            return resolve(setting.text(), setting.position(), depth + 1);
        }
        if (setting == null && parts.length > 1) {
            return parts[1];
        }
        Map<String, Setting> known = sources.all();
        if (setting != null) {
            throw new FindingException(
                    Finding.of(Rule.PLACEHOLDER_UNRESOLVED, position, "'{{" + name + "}}' refers to itself")
                            .expecting("expected a value"));
        }
        throw new FindingException(Finding.of(Rule.PLACEHOLDER_UNRESOLVED, position, "'{{" + name + "}}' has no value")
                .expecting("expected this key in " + Workspace.PROPERTIES)
                .suggesting(parts[0], known.keySet()));
    }
}
