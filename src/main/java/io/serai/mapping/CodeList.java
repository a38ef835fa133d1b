package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of the API for the codes of a backend, both ways ({@code x-xml-values}). */
final class CodeList {
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    private CodeList(JsonNode values) {
        values.properties().forEach(entry -> {
            words.put(entry.getKey(), entry.getValue().asText());
            codes.putIfAbsent(entry.getValue().asText(), entry.getKey());
        });
    }

    /** That of a property; null when it has none. */
    static @Nullable CodeList of(SchemaView property) {
        JsonNode values = property.get("x-xml-values");
        return values.isObject() ? new CodeList(values) : null;
    }

    /** The word for a code; null when it is not on the list. */
    @Nullable
    String word(String code) {
        return words.get(code);
    }

    /** The code for a word; of several the first. */
    @Nullable
    String code(String word) {
        return codes.get(word);
    }

    Set<String> words() {
        return codes.keySet();
    }
}
