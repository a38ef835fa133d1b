package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Workspace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a contract self-contained: a schema of another file moves to {@code components/schemas}, anything else of
 * another file (parameters, responses, path items) takes the place of its {@code $ref}. Files outside the workspace and
 * addresses on the network are refused.
 */
final class ReferenceBundler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Workspace workspace;
    private final SourceTree main;
    private final Findings findings;
    private final ObjectNode document;
    private final Map<String, Optional<SourceTree>> files = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    ReferenceBundler(Workspace workspace, SourceTree main, ObjectNode document, Findings findings) {
        this.workspace = workspace;
        this.main = main;
        this.document = document;
        this.findings = findings;
        files.put(main.file(), Optional.of(main));
    }

    /** Changes the document in place; every reference that leads nowhere is a finding. */
    void bundle() {
        rewrite(document, main, "", false);
    }

    /** Names of the files that were asked for, the contract's own included. */
    Set<String> files() {
        return files.keySet();
    }

    private void rewrite(JsonNode node, SourceTree source, String pointer, boolean schema) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (isMoved(source, pointer, name) || isData(pointer, name, schema)) {
                    continue;
                }
                JsonNode child = object.get(name);
                String below = pointer + "/" + Pointers.escape(name);
                boolean schemaBelow = schema || isSchemaPlace(pointer, name);
                JsonNode target = resolved(child, source, below, schemaBelow);
                if (target != child) {
                    object.set(name, target);
                } else {
                    rewrite(child, source, below, schemaBelow);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode child = array.get(i);
                JsonNode target = resolved(child, source, pointer + "/" + i, schema);
                if (target != child) {
                    array.set(i, target);
                } else {
                    rewrite(child, source, pointer + "/" + i, schema);
                }
            }
        }
    }

    /** Whether a schema came from another file, where its references have been followed. */
    private boolean isMoved(SourceTree source, String pointer, String name) {
        return source == main
                && pointer.equals("/components/schemas")
                && !main.root().has("swagger")
                && !Pointers.find(main.root(), pointer).has(name);
    }

    /** The node itself, or what takes the place of its reference to another file. */
    private JsonNode resolved(JsonNode node, SourceTree source, String pointer, boolean schema) {
        JsonNode reference = node.path("$ref");
        if (!(node instanceof ObjectNode object) || !reference.isTextual()) {
            return node;
        }
        String text = reference.textValue();
        Position position = source.at(pointer + "/$ref");
        int hash = text.indexOf('#');
        String file = hash < 0 ? text : text.substring(0, hash);
        String inside = hash < 0 ? "" : Pointers.fragment(text.substring(hash + 1));
        SourceTree target = file.isEmpty() ? source : load(file, source, position);
        if (target == null) {
            return node;
        }
        JsonNode found = inside.isEmpty() || inside.startsWith("/") ? Pointers.find(target.root(), inside) : null;
        if (found == null || found.isMissingNode()) {
            String written =
                    main.root().has("swagger") ? text.replaceFirst("#/components/schemas/", "#/definitions/") : text;
            findings.add(Finding.of(Rule.CONTRACT_REFERENCE, position, "'" + written + "' leads nowhere")
                    .expecting("expected a JSON Pointer that exists in " + target.file()));
            return node;
        }
        if (target == main && source == main) {
            return node;
        }
        JsonNode result = target == main
                ? reference(text.substring(hash < 0 ? text.length() : hash + 1))
                : include(found, target, inside, schema, position);
        return schema ? withSiblings(object, result, source, pointer) : result;
    }

    /** Keywords beside the {@code $ref} of a schema count as well (JSON Schema 2020-12, section 8.2.3.1). */
    private JsonNode withSiblings(ObjectNode node, JsonNode reference, SourceTree source, String pointer) {
        ObjectNode out = node.deepCopy();
        out.set("$ref", reference.path("$ref"));
        rewrite(out, source, pointer, true);
        return out;
    }

    private JsonNode include(JsonNode found, SourceTree target, String inside, boolean schema, Position position) {
        String key = target.file() + "#" + inside;
        if (schema) {
            String name = moved.get(key);
            if (name == null) {
                name = freeName(target.file(), inside);
                moved.put(key, name);
                JsonNode copy = found.deepCopy();
                schemas().set(name, copy);
                JsonNode result = resolved(copy, target, inside, true);
                if (result != copy) {
                    schemas().set(name, result);
                } else {
                    rewrite(copy, target, inside, true);
                }
            }
            return reference("/components/schemas/" + name);
        }
        if (open.contains(key)) {
            findings.add(Finding.of(Rule.CONTRACT_REFERENCE, position, "'" + key + "' refers to itself")
                    .expecting("expected recursion in schemas only"));
            return NODES.objectNode();
        }
        open.add(key);
        JsonNode copy = found.deepCopy();
        JsonNode result = resolved(copy, target, inside, false);
        if (result == copy) {
            rewrite(copy, target, inside, false);
        }
        open.remove(key);
        return result;
    }

    private @Nullable SourceTree load(String reference, SourceTree source, Position position) {
        if (reference.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || reference.startsWith("//")) {
            findings.add(Finding.of(Rule.WORKSPACE_ESCAPE, position, "'" + reference + "' is not in the workspace")
                    .expecting("expected a file below openapi/; nothing is fetched from the network"));
            return null;
        }
        Path path;
        try {
            String file = URI.create(reference.replace(" ", "%20")).getPath();
            path = workspace.root().resolve(source.file()).resolveSibling(file).normalize();
        } catch (IllegalArgumentException e) {
            findings.add(Finding.of(Rule.CONTRACT_REFERENCE, position, "'" + reference + "' is not an address")
                    .expecting("expected a file below openapi/, with forward slashes"));
            return null;
        }
        if (!path.startsWith(workspace.root().resolve("openapi")) || !workspace.contains(path)) {
            findings.add(Finding.of(Rule.WORKSPACE_ESCAPE, position, "'" + reference + "' is outside openapi/")
                    .expecting("expected a file below openapi/"));
            return null;
        }
        return files.computeIfAbsent(workspace.name(path), name -> read(path, name, position))
                .orElse(null);
    }

    private Optional<SourceTree> read(Path path, String name, Position position) {
        if (!Files.isRegularFile(path)) {
            findings.add(Finding.of(Rule.CONTRACT_REFERENCE, position, "'" + name + "' is not there")
                    .expecting("expected a file below openapi/"));
            return Optional.empty();
        }
        try {
            return Optional.of(SourceTree.read(path, name));
        } catch (FindingException e) {
            findings.add(e.finding());
            return Optional.empty();
        }
    }

    private ObjectNode schemas() {
        return document.withObject("/components/schemas");
    }

    private String freeName(String file, String inside) {
        String last = inside.isEmpty()
                ? Path.of(file).getFileName().toString().replaceFirst("\\..*", "")
                : inside.substring(inside.lastIndexOf('/') + 1);
        String name = last.replaceAll("[^A-Za-z0-9._-]", "_");
        for (int i = 2; schemas().has(name); i++) {
            name = last.replaceAll("[^A-Za-z0-9._-]", "_") + i;
        }
        return name;
    }

    private static ObjectNode reference(String inside) {
        return NODES.objectNode().put("$ref", "#" + inside);
    }

    private static boolean isSchemaPlace(String pointer, String name) {
        return name.equals("schema") || pointer.equals("/components/schemas");
    }

    /** Examples and defaults are data: a member named $ref in them is no reference. */
    private static boolean isData(String pointer, String name, boolean schema) {
        if (pointer.endsWith("/properties")) {
            return false;
        }
        return schema
                ? List.of("example", "examples", "default", "enum", "const").contains(name)
                : name.equals("example") || name.equals("value");
    }
}
