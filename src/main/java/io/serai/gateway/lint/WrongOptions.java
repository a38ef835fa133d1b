package io.serai.gateway.lint;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.catalog.EndpointValidationResult;
import org.jspecify.annotations.Nullable;

/** The options of an endpoint whose values are of the wrong kind, with what is expected of them. */
final class WrongOptions {
    private WrongOptions() {}

    static Map<String, String> of(EndpointValidationResult result) {
        Map<String, String> wrong = new TreeMap<>();
        put(wrong, result.getInvalidInteger(), "expected a whole number");
        put(wrong, result.getInvalidNumber(), "expected a number");
        put(wrong, result.getInvalidBoolean(), "expected true or false");
        put(wrong, result.getInvalidDuration(), "expected a duration such as 5s");
        put(wrong, result.getInvalidReference(), "expected the name of a bean, as in #bean:name");
        if (result.getInvalidEnum() != null) {
            result.getInvalidEnum().keySet().forEach(option -> {
                String[] choices = result.getInvalidEnumChoices() == null
                        ? null
                        : result.getInvalidEnumChoices().get(option);
                wrong.put(option, "expected one of " + (choices == null ? "its values" : String.join(", ", choices)));
            });
        }
        if (result.getRequired() != null) {
            result.getRequired().forEach(option -> wrong.put(option, "expected a value, it is required"));
        }
        return wrong;
    }

    private static void put(Map<String, String> wrong, @Nullable Map<String, String> options, String expected) {
        if (options != null) {
            options.keySet().forEach(option -> wrong.put(option, expected));
        }
    }
}
