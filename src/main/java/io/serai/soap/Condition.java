package io.serai.soap;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the JSON of an answer or a fault ({@code when}).
 *
 * @param pointer to the value
 * @param equals its text; null when a pattern says it
 * @param matches pattern of its whole text
 */
record Condition(
        JsonPointer pointer,
        @Nullable String equals,
        @Nullable Pattern matches) {

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the pointer or the pattern is none
     */
    static @Nullable Condition of(JsonNode when) {
        if (!when.isObject()) {
            return null;
        }
        String pattern = when.path("matches").asText("");
        return new Condition(
                JsonPointer.compile(when.path("pointer").asText("")),
                when.has("equals") ? when.path("equals").asText() : null,
                pattern.isEmpty() ? null : Pattern.compile(pattern));
    }

    boolean matches(JsonNode content) {
        JsonNode value = content.at(pointer);
        if (value.isMissingNode() || value.isContainerNode()) {
            return false;
        }
        String text = value.asText();
        return equals == null || equals.equals(text)
                ? matches == null || matches.matcher(text).matches()
                : false;
    }
}
