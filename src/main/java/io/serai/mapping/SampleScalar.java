package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Chooses a value of a simple type: the first candidate that the type and its schema take. */
final class SampleScalar {
    private final SchemaView view;
    private final String key;
    private final boolean sensitive;
    private final List<JsonNode> candidates = new ArrayList<>();

    private SampleScalar(SchemaView view, String key) {
        this.view = view;
        this.key = key;
        this.sensitive = view.is("x-sensitive");
    }

    static JsonNode of(SchemaView view, String key) {
        SampleScalar scalar = new SampleScalar(view, key);
        scalar.collect();
        return scalar.candidates.stream()
                .filter(scalar::fits)
                .findFirst()
                .orElse(scalar.candidates.get(scalar.candidates.size() - 1));
    }

    private void collect() {
        CodeList codes = CodeList.of(view);
        if (codes != null) {
            codes.words().forEach(word -> candidates.add(TextNode.valueOf(word)));
        }
        if (view.has("const")) {
            candidates.add(view.get("const"));
        }
        if (!sensitive) {
            add(view.get("example"));
            view.get("examples").forEach(this::add);
            add(view.get("default"));
        }
        view.get("enum").forEach(this::add);
        switch (view.type()) {
            case "boolean" -> candidates.add(BooleanNode.TRUE);
            case "integer" -> candidates.add(SampleNumber.integer(view));
            case "number" -> candidates.add(SampleNumber.decimal(view));
            case "string" -> texts();
            default -> untyped();
        }
    }

    private void add(JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            candidates.add(value);
        }
    }

    private void texts() {
        SampleText text = new SampleText(view, key, sensitive);
        text.candidates().forEach(candidate -> candidates.add(TextNode.valueOf(candidate)));
    }

    private void untyped() {
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (view.get(keyword).isArray() && !view.get(keyword).isEmpty()) {
                view.get(keyword).forEach(member -> candidates.add(of(view.of(member), key)));
                return;
            }
        }
        candidates.add(TextNode.valueOf(sensitive ? "***" : key));
    }

    private boolean fits(JsonNode value) {
        CodeList codes = CodeList.of(view);
        if (codes != null) {
            return codes.code(value.asText()) != null;
        }
        boolean listed = !view.get("enum").isArray() || isListed(value);
        return listed && fitsText(value) && isOfType(value);
    }

    private boolean isListed(JsonNode value) {
        for (JsonNode one : view.get("enum")) {
            if (one.equals(value) || one.isNumber() && one.asText().equals(value.asText())) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsText(JsonNode value) {
        if (!value.isTextual()) {
            return true;
        }
        String text = value.textValue();
        int length = text.codePointCount(0, text.length());
        boolean fits = length >= view.get("minLength").asInt()
                && length <= view.get("maxLength").asInt(Integer.MAX_VALUE);
        try {
            return fits
                    && (!view.has("pattern")
                            || Pattern.compile(view.text("pattern"))
                                    .matcher(text)
                                    .find());
        } catch (PatternSyntaxException e) {
            return fits;
        }
    }

    private boolean isOfType(JsonNode value) {
        Lexical lexical = Lexicals.of(view);
        if (lexical == null) {
            return true;
        }
        try (JsonParser json = SafeJson.streaming().createParser(value.toString())) {
            json.nextToken();
            return lexical.write(json, new XmlOutput());
        } catch (IOException e) {
            return false;
        }
    }
}
