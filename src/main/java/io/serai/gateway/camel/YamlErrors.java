package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.lint.Reasons;
import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Explains why Camel cannot read an entry of a YAML file: Camel stops at the first key it does not know, this does not. */
final class YamlErrors {
    private static final int MAX_NAMED = 16;

    private final YamlDslSchema schema = new YamlDslSchema();

    /** What is wrong with the entry around a line, or else what Camel says. */
    List<Finding> explain(SourceTree tree, MarkedYamlEngineException error) {
        Position position = positionOf(tree, error);
        JsonNode entries = tree.root();
        int entry = 0;
        while (entry + 1 < entries.size() && tree.at("/" + (entry + 1)).line() <= position.line()) {
            entry++;
        }
        List<Finding> found = explain(tree, entry);
        return found.isEmpty() ? List.of(said(tree, error)) : found;
    }

    /** What is wrong with the template of a Kamelet, or else what Camel says. */
    List<Finding> explainTemplate(SourceTree tree, MarkedYamlEngineException error) {
        List<Finding> found = new ArrayList<>();
        Map<String, JsonNode> entries = schema.keys(schema.entry());
        for (String key : List.of("from", "route", "beans")) {
            JsonNode part = entries.get(key);
            if (part != null && tree.root().at("/spec/template").has(key)) {
                check(tree, "/spec/template/" + key, part, found);
            }
        }
        return found.isEmpty() ? List.of(said(tree, error)) : found;
    }

    private static Position positionOf(SourceTree tree, MarkedYamlEngineException error) {
        return error.getProblemMark()
                .map(mark -> new Position(tree.file(), mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Position.of(tree.file()));
    }

    private static Finding said(SourceTree tree, MarkedYamlEngineException error) {
        String problem = Reasons.sentence(String.valueOf(error.getProblem()));
        return Finding.of(Rule.ROUTE_SYNTAX, positionOf(tree, error), problem);
    }

    /** What is wrong with an entry, as far as its keys say. */
    List<Finding> explain(SourceTree tree, int entry) {
        List<Finding> found = new ArrayList<>();
        if (tree.root().path(entry).isObject()) {
            check(tree, "/" + entry, schema.entry(), found);
        } else {
            found.add(Finding.of(Rule.ROUTE_SYNTAX, tree.at("/" + entry), "this is no entry")
                    .expecting("expected one such as '- route:'"));
        }
        return found;
    }

    private void check(SourceTree tree, String pointer, JsonNode part, List<Finding> found) {
        JsonNode value = tree.root().at(pointer);
        String expected = schema.expected(part, value);
        if (!expected.isEmpty()) {
            found.add(Finding.of(Rule.ROUTE_SYNTAX, tree.at(pointer), describe(value))
                    .expecting("expected " + expected));
        } else if (value.isArray()) {
            JsonNode items = schema.items(part);
            for (int i = 0; i < value.size() && !items.isMissingNode(); i++) {
                check(tree, pointer + "/" + i, items, found);
            }
        } else if (value.isObject()) {
            checkObject(tree, pointer, part, value, found);
        }
    }

    private void checkObject(SourceTree tree, String pointer, JsonNode part, JsonNode value, List<Finding> found) {
        Map<String, JsonNode> keys = schema.keys(part);
        if (keys.isEmpty()) {
            return;
        }
        if (schema.isStep(part) && value.size() > 1) {
            String names = String.join(", ", keysOf(value));
            found.add(Finding.of(Rule.ROUTE_SYNTAX, tree.at(pointer), "several steps in one entry: " + names)
                    .expecting("expected one step behind each dash; the indentation may be wrong"));
            return;
        }
        Set<String> missing = new TreeSet<>(schema.required(part));
        missing.removeAll(keysOf(value));
        missing.remove("expression");
        for (String key : keysOf(value)) {
            String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            JsonNode known = keys.get(camelCase(key));
            if (known != null) {
                missing.remove(camelCase(key));
                check(tree, below, known, found);
            } else if (isMisplaced(tree, pointer, key)) {
                found.add(Finding.of(Rule.ROUTE_SYNTAX, tree.at(below), "'steps' is misplaced")
                        .expecting("expected it inside from"));
            } else {
                Suggestion.nearest(key, keys.keySet()).ifPresent(missing::remove);
                found.add(unknown(tree.at(below), key, part, keys));
            }
        }
        if (pointer.endsWith("/from") && tree.root().at(parent(pointer)).has("steps")) {
            missing.remove("steps");
        }
        missing.forEach(name -> found.add(Finding.of(Rule.ROUTE_SYNTAX, tree.at(pointer), "'" + name + "' is missing")
                .expecting("expected this key")));
    }

    private static String describe(JsonNode value) {
        if (value.isNull()) {
            return "there is nothing here";
        }
        return value.isContainerNode() ? "this is of the wrong kind" : "'" + value.asText() + "' is not usable here";
    }

    /** The steps of a route stand inside from, which is easily forgotten. */
    private static boolean isMisplaced(SourceTree tree, String pointer, String key) {
        return key.equals("steps")
                && pointer.endsWith("/route")
                && tree.root().at(pointer).isObject();
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static List<String> keysOf(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Finding unknown(Position position, String name, JsonNode part, Map<String, JsonNode> keys) {
        if (schema.isStep(part)) {
            return Finding.of(Rule.ROUTE_STEP_UNKNOWN, position, "unknown step '" + name + "'")
                    .expecting("expected a step of Camel")
                    .suggesting(name, keys.keySet());
        }
        if (schema.isExpression(part)) {
            return Finding.of(Rule.ROUTE_SYNTAX, position, "unknown language '" + name + "'")
                    .expecting("expected a language such as simple, constant, jq or xpath")
                    .suggesting(name, keys.keySet());
        }
        boolean few = keys.size() <= MAX_NAMED
                && Suggestion.nearest(name, keys.keySet()).isEmpty();
        return Finding.of(Rule.ROUTE_SYNTAX, position, "unknown key '" + name + "'")
                .expecting(
                        few
                                ? "expected one of " + String.join(", ", new TreeSet<>(keys.keySet()))
                                : "expected a key of this place")
                .suggesting(name, keys.keySet());
    }

    /** Camel reads {@code set-body} as {@code setBody}. */
    private static String camelCase(String key) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            boolean dash = key.charAt(i) == '-' && i + 1 < key.length();
            name.append(dash ? Character.toUpperCase(key.charAt(++i)) : key.charAt(i));
        }
        return name.toString();
    }
}
