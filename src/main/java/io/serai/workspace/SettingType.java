package io.serai.workspace;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the text of one settings component becomes its value. */
final class SettingType {
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "a text",
            boolean.class, "known",
            int.class, "usable",
            Duration.class, "a duration",
            Size.class, "a size",
            URI.class, "an address");

    private final RecordComponent component;
    private final Class<?> type;
    private final boolean optional;
    private final boolean list;

    private SettingType(RecordComponent component) {
        this.component = component;
        this.optional = component.getType() == Optional.class;
        this.list = component.getType() == List.class;
        this.type = optional || list ? argument(component.getGenericType()) : component.getType();
    }

    static SettingType of(RecordComponent component) {
        return new SettingType(component);
    }

    static boolean isNested(RecordComponent component) {
        return component.getType().isRecord() && component.getType() != Size.class;
    }

    /** Whether the keys have a name that users choose before the record's own. */
    static boolean isMap(RecordComponent component) {
        return component.getType() == Map.class;
    }

    static Class<? extends Record> valueOfMap(RecordComponent component) {
        Type value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
        return ((Class<?>) value).asSubclass(Record.class);
    }

    /** What a bad value is not, for example "a duration". */
    String name() {
        return NAMES.getOrDefault(type, "known");
    }

    /**
     * The value of this text.
     *
     * @throws IllegalArgumentException with what is expected
     */
    Object parse(String text) {
        if (list) {
            return Stream.of(text.split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .map(this::single)
                    .toList();
        }
        Object value = single(text);
        return optional ? Optional.of(value) : value;
    }

    boolean isRequired() {
        return component.getAnnotation(Default.class) == null && !optional;
    }

    /** The value when the key is absent or bad. */
    @Nullable
    Object fallback() {
        Default standard = component.getAnnotation(Default.class);
        if (standard != null) {
            return parse(standard.value());
        }
        if (optional) {
            return Optional.empty();
        }
        return list ? List.of() : type == String.class ? "" : null;
    }

    private Object single(String text) {
        if (type == String.class) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("expected a value, or no such line");
            }
            return text;
        }
        if (type == Duration.class) {
            return Units.duration(text);
        }
        if (type == Size.class) {
            return Size.parse(text);
        }
        if (type == URI.class) {
            return address(text);
        }
        if (type == int.class) {
            return number(text);
        }
        if (type == boolean.class) {
            return choice(text, List.of("true", "false"), Boolean::valueOf);
        }
        return enumValue(text);
    }

    private int number(String text) {
        Range range = component.getAnnotation(Range.class);
        long min = range == null ? 0 : range.min();
        long max = range == null ? Integer.MAX_VALUE : range.max();
        if (!text.matches("-?\\d{1,10}") || Long.parseLong(text) < min || Long.parseLong(text) > max) {
            throw new IllegalArgumentException("expected a whole number from " + min + " to " + max);
        }
        return Integer.parseInt(text);
    }

    private URI address(String text) {
        URI address = HttpAddress.parse(text);
        if (address.getRawQuery() != null && component.getAnnotation(TakesQuery.class) == null) {
            throw new IllegalArgumentException("expected an address without a query");
        }
        return address;
    }

    private Object enumValue(String text) {
        Map<String, Object> values = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        value -> value.toString().toLowerCase(Locale.ROOT).replace('_', '-'), value -> value));
        return choice(text, List.copyOf(values.keySet()), values::get);
    }

    private static Object choice(String text, List<String> allowed, java.util.function.Function<String, Object> parse) {
        if (!allowed.contains(text)) {
            throw new IllegalArgumentException(
                    "expected one of " + allowed.stream().sorted().collect(Collectors.joining(", ")));
        }
        return parse.apply(text);
    }

    private static Class<?> argument(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
