package io.serai.workspace;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys of settings records. A name that users choose stands as {@code <name>}. */
public final class SettingKeys {
    private static final String NAME = "<name>";

    private SettingKeys() {}

    /** All keys of a record, nested records included. */
    public static List<String> of(String prefix, Class<? extends Record> type) {
        List<String> keys = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + "." + kebab(component.getName());
            if (SettingType.isNested(component)) {
                keys.addAll(of(key, component.getType().asSubclass(Record.class)));
            } else if (SettingType.isMap(component)) {
                keys.addAll(of(key + "." + NAME, SettingType.valueOfMap(component)));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    /** {@code maxBody} as {@code max-body}. */
    public static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The known keys with the names of the given key put in, so that they can be compared with it. */
    static List<String> like(String given, Set<String> known) {
        String[] parts = given.split("\\.");
        return known.stream()
                .map(key -> key.contains(NAME) && parts.length > 2 ? key.replace(NAME, parts[2]) : key)
                .toList();
    }

    /** The same for variables of the environment; the name is the third word. */
    static List<String> variablesLike(String given, Set<String> known) {
        String[] words = given.split("_");
        List<String> templates =
                known.stream().filter(key -> key.contains(NAME)).toList();
        return known.stream()
                .filter(key -> templates.contains(key)
                        || templates.stream()
                                .noneMatch(template ->
                                        key.matches(template.replace(".", "\\.").replace(NAME, "[^.]+"))))
                .map(key -> words.length > 2 ? key.replace(NAME, words[2]) : key)
                .map(SettingSources::variable)
                .toList();
    }

    /** The names that occur only in variables such as {@code SERAI_BACKEND_ORDERS_URL}. */
    static Set<String> namesInEnvironment(String prefix, Class<? extends Record> type, Set<String> variables) {
        String start = SettingSources.variable(prefix) + "_";
        List<String> ends = of("", type).stream().map(SettingSources::variable).toList();
        Set<String> names = new TreeSet<>();
        for (String variable : variables) {
            if (variable.startsWith(start)) {
                Stream<String> matching = ends.stream()
                        .filter(end -> variable.endsWith(end) && variable.length() > start.length() + end.length());
                matching.max((a, b) -> Integer.compare(a.length(), b.length()))
                        .map(end -> variable.substring(start.length(), variable.length() - end.length()))
                        .ifPresent(
                                name -> names.add(name.toLowerCase(Locale.ROOT).replace('_', '-')));
            }
        }
        return names;
    }
}
