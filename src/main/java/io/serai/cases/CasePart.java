package io.serai.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a case file; what is wrong with it becomes findings, and something usable takes its place. */
final class CasePart {
    private final SourceTree source;
    private final String pointer;
    private final JsonNode node;
    private final Findings findings;
    private boolean broken;

    private CasePart(SourceTree source, String pointer, JsonNode node, Findings findings) {
        this.source = source;
        this.pointer = pointer;
        this.node = node;
        this.findings = findings;
    }

    /**
     * The part at a place.
     *
     * @param keys that it may have
     */
    static CasePart at(SourceTree source, String pointer, Findings findings, String... keys) {
        JsonNode node = source.root().at(pointer);
        CasePart part = new CasePart(source, pointer, node, findings);
        if (!node.isObject() && !node.isMissingNode()) {
            part.add(Rule.CASE_SHAPE, pointer, "this is no object", "expected keys and values");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!List.of(keys).contains(key)) {
                part.add(Finding.of(Rule.CASE_KEY_UNKNOWN, source.at(pointer + "/" + key), "unknown key '" + key + "'")
                        .expecting("expected one of " + String.join(", ", keys))
                        .suggesting(key, List.of(keys)));
            }
        });
        return part;
    }

    CasePart part(String key, String... keys) {
        return at(source, pointer + "/" + key, findings, keys);
    }

    /** The parts of a list. */
    List<CasePart> parts(String key, String... keys) {
        JsonNode list = node.path(key);
        if (!list.isArray() && !list.isMissingNode()) {
            wrong(key, "this is no list", "expected items, each with a dash before it");
        }
        List<CasePart> parts = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            parts.add(at(source, pointer + "/" + key + "/" + i, findings, keys));
        }
        return parts;
    }

    boolean has(String key) {
        return node.has(key);
    }

    JsonNode get(String key) {
        return node.path(key);
    }

    /** A text; null when there is none. */
    @Nullable
    String text(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isTextual()) {
            return value.textValue();
        }
        wrong(key, "'" + key + "' is no text", "expected a text, in quotes where it looks like something else");
        return null;
    }

    int status(int otherwise) {
        JsonNode value = node.path("status");
        if (value.isMissingNode() && otherwise > 0) {
            return otherwise;
        }
        if (value.isMissingNode() && broken) {
            return 200;
        }
        if (!value.canConvertToExactIntegral()
                || !value.canConvertToInt()
                || value.intValue() < 200
                || value.intValue() > 599) {
            String what = value.isMissingNode() ? "'status' is missing" : "'" + value.asText() + "' is no status";
            wrong("status", what, "expected a number of 200 to 599");
            return 200;
        }
        return value.intValue();
    }

    boolean flag(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            wrong(key, "'" + key + "' is neither true nor false", "expected one of them");
        }
        return value.asBoolean();
    }

    Duration duration(String key) {
        String text = node.path(key).asText("");
        try {
            return text.isEmpty() ? Duration.ZERO : Units.duration(text);
        } catch (IllegalArgumentException e) {
            wrong(key, "'" + text + "' is no duration", "expected such as 500ms or 2s");
            return Duration.ZERO;
        }
    }

    /** Scalars by name; null is empty. */
    Map<String, Optional<String>> scalars(String key) {
        Map<String, Optional<String>> scalars = new LinkedHashMap<>();
        JsonNode map = node.path(key);
        if (!map.isObject() && !map.isMissingNode()) {
            wrong(key, "'" + key + "' is no object", "expected names and values");
        }
        map.properties().forEach(entry -> {
            if (entry.getValue().isContainerNode()) {
                wrong(key + "/" + entry.getKey(), "this is no scalar", "expected a text, a number or a boolean");
            }
            scalars.put(
                    entry.getKey(),
                    entry.getValue().isNull() ? Optional.empty() : Optional.of(plain(entry.getValue())));
        });
        return scalars;
    }

    /** Scalars by name, or lists of them. */
    Map<String, List<String>> scalarsOrLists(String key) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        JsonNode map = node.path(key);
        if (!map.isObject() && !map.isMissingNode()) {
            wrong(key, "'" + key + "' is no object", "expected names and values");
        }
        map.properties().forEach(entry -> all.put(entry.getKey(), RequestReader.texts(entry.getValue())));
        return all;
    }

    /** Texts of a list. */
    List<String> texts(String key) {
        JsonNode list = node.path(key);
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        if (!list.isMissingNode() && (!list.isArray() || texts.stream().anyMatch(text -> !text.startsWith("/")))) {
            wrong(key, "'" + key + "' is no list of paths", "expected paths that begin with a slash");
        }
        return texts;
    }

    /** A scalar as it is written. */
    static String plain(JsonNode scalar) {
        return scalar.isBigDecimal() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }

    /** Where a key stands, or where it should. */
    Position position(String key) {
        return source.at(pointer + "/" + key);
    }

    void wrong(String key, String message, String expected) {
        add(Rule.CASE_SHAPE, pointer + "/" + key, message, expected);
    }

    void add(Finding finding) {
        broken = true;
        findings.add(finding);
    }

    /** Whether something was wrong with it: what it lacks may be what was meant. */
    boolean isBroken() {
        return broken;
    }

    private void add(Rule rule, String place, String message, String expected) {
        add(Finding.of(rule, source.at(place), message).expecting(expected));
    }
}
