package io.serai.workspace;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills settings records from keys: the component {@code maxBody} of the record with the prefix {@code serai.http} is
 * the key {@code serai.http.max-body}. A bad value is a finding, and the default stands in for it, so that one call
 * reports everything.
 */
public final class SettingsBinder {
    private final SettingSources sources;
    private final Placeholders placeholders;
    private final Findings findings;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> missing = new TreeSet<>();

    public SettingsBinder(SettingSources sources, Placeholders placeholders, Findings findings) {
        this.sources = sources;
        this.placeholders = placeholders;
        this.findings = findings;
    }

    /** The record whose keys start with the prefix. */
    public <T extends Record> T bind(String prefix, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(prefix + "." + SettingKeys.kebab(components[i].getName()), components[i]);
        }
        return create(type, components, values);
    }

    /** One record for each {@code <name>} that occurs in {@code prefix.<name>.*}. */
    private <T extends Record> Map<String, T> bindEach(String prefix, Class<T> type) {
        Set<String> names = new TreeSet<>();
        sources.all().keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1))
                .filter(rest -> rest.contains("."))
                .forEach(rest -> names.add(rest.substring(0, rest.indexOf('.'))));
        names.addAll(SettingKeys.namesInEnvironment(
                prefix, type, sources.environment().keySet()));
        Map<String, T> records = new LinkedHashMap<>();
        names.forEach(name -> records.put(name, bind(prefix + "." + name, type)));
        SettingKeys.of(prefix + ".<name>", type).forEach(known::add);
        return records;
    }

    /** Adds a finding for each key with the prefix {@code serai.} that no record has, and for each that is missing. */
    public void reportUnknown() {
        for (Setting setting : sources.all().values()) {
            String key = setting.key();
            if (key.toLowerCase(Locale.ROOT).startsWith("serai.") && !used.contains(key)) {
                Optional<String> meant = Suggestion.nearest(key, SettingKeys.like(key, known));
                // A misspelt key is told once, and not as missing as well.
                meant.ifPresent(missing::remove);
                Finding finding = Finding.of(Rule.SETTING_UNKNOWN, setting.position(), "unknown setting '" + key + "'")
                        .expecting("expected a key of docs/configuration.md");
                findings.add(meant.map(word -> finding.suggesting(key, List.of(word)))
                        .orElse(finding));
            }
        }
        reportVariables();
        missing.forEach(this::reportMissing);
    }

    private void reportVariables() {
        for (String variable : sources.environment().keySet()) {
            boolean unknown = used.stream().map(SettingSources::variable).noneMatch(variable::equals);
            if (variable.startsWith("SERAI_") && unknown) {
                Suggestion.nearest(variable, SettingKeys.variablesLike(variable, known))
                        .ifPresent(near -> findings.add(Finding.of(
                                        Rule.SETTING_ENVIRONMENT,
                                        Position.of("environment"),
                                        "unknown variable '" + variable + "'")
                                .hinting("did you mean '" + near + "'?")));
            }
        }
    }

    /** At the first setting of the same group. */
    private void reportMissing(String key) {
        String group = key.substring(0, key.lastIndexOf('.') + 1);
        Position position = sources.all().values().stream()
                .filter(setting -> setting.key().startsWith(group))
                .map(Setting::position)
                .min(Position::compareTo)
                .orElse(Position.of(Workspace.PROPERTIES));
        findings.add(Finding.of(Rule.SETTING_MISSING, position, key + " is missing")
                .expecting("expected this setting beside the others of '" + group.replaceFirst("\\.$", "") + "'"));
    }

    private @Nullable Object value(String key, RecordComponent component) {
        if (SettingType.isNested(component)) {
            return bind(key, component.getType().asSubclass(Record.class));
        }
        if (SettingType.isMap(component)) {
            return bindEach(key, SettingType.valueOfMap(component));
        }
        known.add(key);
        used.add(key);
        SettingType type = SettingType.of(component);
        Setting setting = sources.find(key).orElse(null);
        if (setting != null) {
            try {
                return type.parse(placeholders.resolve(setting.text(), setting.position()));
            } catch (FindingException e) {
                findings.add(e.finding());
            } catch (IllegalArgumentException e) {
                // The text before its placeholders are replaced: a secret is never printed.
                findings.add(Finding.of(
                                Rule.SETTING_VALUE,
                                setting.position(),
                                key + " = '" + setting.text() + "' is not " + type.name())
                        .expecting(String.valueOf(e.getMessage())));
            }
        }
        if (setting == null && type.isRequired()) {
            missing.add(key);
        }
        return type.fallback();
    }

    private <T extends Record> T create(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a settings record", e);
        }
    }
}
