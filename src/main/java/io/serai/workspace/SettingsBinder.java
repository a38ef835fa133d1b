package io.serai.workspace;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Adds a finding for each key with the prefix {@code serai.} that no record has. */
    public void reportUnknown() {
        for (Setting setting : sources.all().values()) {
            if (setting.key().startsWith("serai.") && !used.contains(setting.key())) {
                findings.add(
                        Finding.of(Rule.SETTING_UNKNOWN, setting.position(), "unknown setting '" + setting.key() + "'")
                                .expecting("expected a key of docs/configuration.md")
                                .suggesting(setting.key(), SettingKeys.like(setting.key(), known)));
            }
        }
        for (String variable : sources.environment().keySet()) {
            if (variable.startsWith("SERAI_")
                    && used.stream().map(SettingSources::variable).noneMatch(variable::equals)) {
                List<String> variables =
                        known.stream().map(SettingSources::variable).toList();
                Suggestion.nearest(variable, variables)
                        .ifPresent(near -> findings.add(Finding.of(
                                        Rule.SETTING_ENVIRONMENT,
                                        Position.of("environment"),
                                        "unknown variable '" + variable + "'")
                                .hinting("did you mean '" + near + "'?")));
            }
        }
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
        return type.fallback(key, setting == null, findings);
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
