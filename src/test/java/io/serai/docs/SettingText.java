package io.serai.docs;

import io.serai.workspace.Default;
import io.serai.workspace.Range;
import io.serai.workspace.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What operators have to know of the value of one settings component. */
final class SettingText {
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "text",
            boolean.class, "`true`, `false`",
            int.class, "number",
            Duration.class, "duration",
            Size.class, "size",
            URI.class, "address");

    private SettingText() {}

    /** Type and range, such as "number, 0 to 65535". */
    static String valueOf(RecordComponent component) {
        Class<?> type = typeOf(component);
        String name = type.isEnum() ? choices(type) : NAMES.get(type);
        if (name == null) {
            throw new IllegalStateException("no name for values of " + component);
        }
        Range range = component.getAnnotation(Range.class);
        String bounds = range == null ? "" : ", " + range.min() + " to " + range.max();
        return (component.getType() == List.class ? "list of: " + name : name) + bounds;
    }

    /** The default, "none" when the key may be absent, or "required". */
    static String fallbackOf(RecordComponent component) {
        Default standard = component.getAnnotation(Default.class);
        if (standard != null) {
            return standard.value().isEmpty() ? "empty" : "`" + standard.value() + "`";
        }
        return component.getType() == Optional.class ? "none" : "required";
    }

    private static Class<?> typeOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : component.getType();
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> "`" + choice.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .collect(Collectors.joining(", "));
    }
}
