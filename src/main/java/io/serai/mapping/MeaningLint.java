package io.serai.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the keys of the mapping in a schema fit what else the schema says. */
final class MeaningLint {
    private static final List<String> WORDS = List.of("off", "report", "enforce");

    private final SourceTree source;
    private final Findings findings;

    MeaningLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(ContractPart schema) {
        simple(schema);
        choice(schema);
        codes(schema.get("x-xml-values"));
        words(schema);
        given(schema, "x-xml-fixed");
        given(schema, "x-xml-default");
        discriminator(schema.get("discriminator", "mapping"));
    }

    private void simple(ContractPart schema) {
        SchemaView view = schema.view();
        Field.Place place = ObjectCompiler.place(view);
        boolean text = place == Field.Place.ATTRIBUTE || place == Field.Place.TEXT;
        boolean parts = view.isObject() || view.type().equals("array") && !view.is("x-xml-list");
        if (text && parts) {
            findings.add(finding(
                            Rule.VENDOR_KEY,
                            schema.get("xml"),
                            "an " + (view.isObject() ? "object" : "array") + " cannot be "
                                    + (place == Field.Place.TEXT ? "the text of an element" : "an attribute"))
                    .expecting("expected a schema of a simple value"));
        }
    }

    /** What an operation or a contract says about answers that differ from it. */
    void strictness(ContractPart part) {
        JsonNode value = part.node().path("x-response-validation");
        if (!value.isMissingNode() && !WORDS.contains(value.asText())) {
            findings.add(finding(
                            Rule.VENDOR_KEY,
                            part.get("x-response-validation"),
                            "x-response-validation = '" + value.asText() + "' is not usable")
                    .expecting("expected " + String.join(", ", WORDS))
                    .suggesting(value.asText(), WORDS));
        }
    }

    private Finding finding(Rule rule, ContractPart place, String message) {
        return Finding.of(rule, source.at(place.pointer()), message);
    }

    private void choice(ContractPart schema) {
        boolean choice = schema.node().path("x-xml-choice").asBoolean();
        boolean inParts = schema.node().path("allOf").isArray();
        if (choice && !schema.node().path("oneOf").isArray() && !inParts) {
            findings.add(finding(Rule.VENDOR_KEY, schema.get("x-xml-choice"), "x-xml-choice has no oneOf beside it")
                    .expecting("expected oneOf: [{required: [a]}, {required: [b]}]"));
        }
    }

    /** Of two codes for one word, the first is written; a service may not take it for the second. */
    private void codes(ContractPart values) {
        Map<String, String> codes = new HashMap<>();
        values.node().properties().forEach(entry -> {
            String code = entry.getKey();
            String first = codes.putIfAbsent(entry.getValue().asText(), code);
            if (first != null) {
                findings.add(finding(
                                Rule.MAPPING_AMBIGUOUS,
                                values.get(code),
                                "'" + first + "' and '" + code + "' are both '"
                                        + entry.getValue().asText() + "', for which '" + first + "' is written")
                        .expecting("expected a word for each code"));
            }
        });
    }

    /** Clients see the words of the codes; an enum beside them is not looked at. */
    private void words(ContractPart schema) {
        List<String> words = new ArrayList<>();
        schema.node().path("x-xml-values").forEach(word -> words.add(word.asText()));
        JsonNode values = schema.node().path("enum");
        for (int i = 0; i < values.size() && !words.isEmpty(); i++) {
            String value = values.get(i).asText();
            if (!values.get(i).isNull() && !words.contains(value)) {
                findings.add(finding(
                                Rule.VENDOR_KEY,
                                schema.get("enum", i),
                                "'" + value + "' in enum is no word of x-xml-values")
                        .expecting("expected no enum, or the same words")
                        .suggesting(value, words));
            }
        }
    }

    private void given(ContractPart schema, String key) {
        JsonNode value = schema.node().path(key);
        SchemaView view = schema.view();
        Lexical lexical = view.has("x-xml-values") ? null : Lexicals.of(view);
        boolean text = value.isValueNode() && !value.isNull();
        if (text && lexical != null && !accepts(lexical, value.asText())) {
            findings.add(finding(
                            Rule.VENDOR_KEY,
                            schema.get(key),
                            key + " = '" + value.asText() + "' " + lexical.expectation())
                    .expecting("expected a text that is a value of the property"));
        }
    }

    private static boolean accepts(Lexical lexical, String value) {
        TextBuffer text = new TextBuffer();
        text.set(value);
        try (JsonGenerator nowhere = new TokenBuffer(null, false)) {
            return lexical == QNameLexical.INSTANCE
                    || (!value.isEmpty() || lexical.allowsEmpty()) && lexical.read(text, nowhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discriminator(ContractPart mapping) {
        ContractPart components = ContractPart.of(mapping.document()).get("components", "schemas");
        mapping.node().properties().forEach(entry -> {
            String target = entry.getValue().asText();
            ContractPart found = target(components, target);
            if (found != null && found.node().isMissingNode()) {
                findings.add(
                        finding(Rule.CONTRACT_REFERENCE, mapping.get(entry.getKey()), "'" + target + "' leads nowhere")
                                .expecting("expected a component")
                                .suggesting(target.substring(target.lastIndexOf('/') + 1), names(components)));
            }
        });
    }

    private static List<String> names(ContractPart components) {
        List<String> names = new ArrayList<>();
        components.node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What a mapping means: a component by its name, or a reference; null for other files, which were not followed. */
    private static @Nullable ContractPart target(ContractPart components, String target) {
        if (target.matches("[A-Za-z0-9_.-]+") && !components.get(target).node().isMissingNode()) {
            return components.get(target);
        }
        return target.startsWith("#")
                ? ContractPart.of(components.document()).at(target)
                : target.matches("[A-Za-z0-9_-]+") ? components.get(target) : null;
    }
}
