package io.serai.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Size;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the operations of one contract. */
final class OperationReader {
    private static final String OPERATION_ID = "[A-Za-z][A-Za-z0-9_-]*";
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final List<String> PLACES = List.of("path", "query", "header", "cookie");

    private final String api;
    private final String basePath;
    private final SourceTree source;
    private final JsonNode document;
    private final Findings findings;
    private final References references;
    private final Map<String, Position> ids = new HashMap<>();
    private final Map<String, String> shapes = new HashMap<>();
    private boolean complete = true;

    OperationReader(String api, String basePath, SourceTree source, JsonNode document, Findings findings) {
        this.api = api;
        this.basePath = basePath;
        this.source = source;
        this.document = document;
        this.findings = findings;
        this.references = new References(document);
    }

    /** Adds the usable operations, and the ids of those that are not served; false when some cannot be used. */
    boolean read(List<Operation> operations, List<String> internal) {
        JsonNode paths = document.path("paths");
        if (!paths.isObject()) {
            if (paths.isMissingNode()) {
                findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(""), "the contract has no paths")
                        .expecting("expected the key paths"));
            }
            return false;
        }
        for (Map.Entry<String, JsonNode> entry : paths.properties()) {
            if (references.isCircle(entry.getValue())) {
                findings.add(Finding.of(
                                Rule.CONTRACT_REFERENCE,
                                source.at(Pointers.of("paths", entry.getKey())),
                                "the $ref of '" + entry.getKey() + "' leads back to itself")
                        .expecting("expected a path item"));
                complete = false;
            } else if (!entry.getKey().startsWith("x-")) {
                readPath(entry.getKey(), references.resolve(entry.getValue()), operations, internal);
            }
        }
        return complete;
    }

    private void readPath(String path, JsonNode item, List<Operation> operations, List<String> internal) {
        if (!path.startsWith("/")) {
            findings.add(Finding.of(
                            Rule.CONTRACT_SHAPE, source.at(Pointers.of("paths", path)), "'" + path + "' is not a path")
                    .expecting("expected a path that starts with a slash"));
            complete = false;
            return;
        }
        if (!PathTemplate.isBalanced(path)) {
            findings.add(Finding.of(
                            Rule.CONTRACT_SHAPE,
                            source.at(Pointers.of("paths", path)),
                            "'" + path + "' has a brace that belongs to no parameter")
                    .expecting("expected parameters such as {id}, each within one segment"));
            complete = false;
            return;
        }
        for (String method : METHODS) {
            JsonNode node = item.path(method);
            if (node.isObject()) {
                String pointer = Pointers.of("paths", path, method);
                if (readId(node, pointer)) {
                    Operation operation = operation(path, method, item, node, pointer);
                    operations.add(operation);
                    checkShape(operation, pointer);
                    checkSecurity(node, pointer);
                    if (node.path("x-internal")
                            .asBoolean(document.path("x-internal").asBoolean())) {
                        internal.add(operation.id());
                    }
                }
            }
        }
    }

    private boolean readId(JsonNode node, String pointer) {
        String id = node.path("operationId").asText("");
        complete &= id.matches(OPERATION_ID);
        Position position = source.at(pointer + "/operationId");
        if (id.isEmpty()) {
            findings.add(Finding.of(Rule.OPERATION_ID_MISSING, source.at(pointer), "the operation has no operationId")
                    .expecting("expected one, since its route is named direct:" + api + ".<operationId>"));
            return false;
        }
        if (!id.matches(OPERATION_ID)) {
            findings.add(Finding.of(Rule.CONTRACT_NAME, position, "'" + id + "' is not usable as an operationId")
                    .expecting("expected letters, digits, - and _, starting with a letter"));
            return false;
        }
        Position first = ids.putIfAbsent(id, position);
        if (first != null) {
            findings.add(
                    Finding.of(Rule.OPERATION_ID_DUPLICATE, position, "operationId '" + id + "' is used a second time")
                            .expecting("expected another id; the first is at " + first));
        }
        return first == null;
    }

    private Operation operation(String path, String method, JsonNode item, JsonNode node, String pointer) {
        List<Parameter> parameters = parameters(path, item, node, pointer);
        JsonNode body = references.resolve(node.path("requestBody"));
        Map<String, List<String>> responseTypes = new LinkedHashMap<>();
        Set<String> responseHeaders = new LinkedHashSet<>();
        node.path("responses").properties().forEach(entry -> {
            JsonNode response = references.resolve(entry.getValue());
            responseTypes.put(entry.getKey(), names(response.path("content")));
            names(response.path("headers")).forEach(name -> responseHeaders.add(name.toLowerCase(Locale.ROOT)));
        });
        return new Operation(
                api,
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                basePath,
                path,
                parameters,
                names(body.path("content")),
                responseTypes,
                responseHeaders,
                maxBody(node, pointer));
    }

    private List<Parameter> parameters(String path, JsonNode item, JsonNode node, String pointer) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        addParameters(item.path("parameters"), Pointers.of("paths", path, "parameters"), parameters);
        addParameters(node.path("parameters"), pointer + "/parameters", parameters);
        List<Parameter> all = new ArrayList<>(parameters.values());
        checkTemplate(path, all, pointer);
        return all;
    }

    private void addParameters(JsonNode list, String pointer, Map<String, Parameter> parameters) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = references.resolve(list.get(i));
            // A reference that leads nowhere has been told.
            Parameter parameter = node.isMissingNode() ? null : parameter(node, pointer + "/" + i);
            if (parameter != null) {
                parameters.put(parameter.location() + " " + parameter.name(), parameter);
            }
        }
    }

    private @Nullable Parameter parameter(JsonNode node, String pointer) {
        String name = node.path("name").asText("");
        String in = node.path("in").asText("");
        if (name.isEmpty()) {
            findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(pointer), "the parameter has no name")
                    .expecting("expected the key name"));
            return null;
        }
        if (!PLACES.contains(in)) {
            String message = in.isEmpty()
                    ? "the place of the parameter '" + name + "' is missing"
                    : "the parameter '" + name + "' is in '" + in + "'";
            findings.add(Finding.of(Rule.CONTRACT_SHAPE, source.at(pointer + "/in"), message)
                    .expecting("expected in: path, query, header or cookie")
                    .suggesting(in, PLACES));
            return null;
        }
        JsonNode schema = references.resolve(node.path("schema"));
        JsonNode fallback = schema.path("default");
        return new Parameter(
                name,
                Location.valueOf(in.toUpperCase(Locale.ROOT)),
                node.path("required").asBoolean(),
                SchemaType.of(schema),
                fallback.isValueNode() ? SchemaType.value(fallback) : null);
    }

    private void checkTemplate(String path, List<Parameter> parameters, String pointer) {
        List<String> declared = parameters.stream()
                .filter(p -> p.location() == Location.PATH)
                .map(Parameter::name)
                .toList();
        List<String> used = PathTemplate.names(path);
        Set<String> misspelt = new HashSet<>();
        for (String name : Set.copyOf(used)) {
            if (Collections.frequency(used, name) > 1) {
                findings.add(Finding.of(
                                Rule.OPERATION_PARAMETER,
                                source.at(pointer),
                                "'{" + name + "}' is in the path more than once")
                        .expecting("expected another name for each parameter"));
            }
            if (!declared.contains(name)) {
                List<String> unused =
                        declared.stream().filter(other -> !used.contains(other)).toList();
                Suggestion.nearest(name, unused).ifPresent(misspelt::add);
                findings.add(Finding.of(
                                Rule.OPERATION_PARAMETER,
                                source.at(pointer),
                                "'{" + name + "}' in the path is not a declared parameter")
                        .expecting("expected a parameter of this name with in: path")
                        .suggesting(name, unused));
            }
        }
        for (String name : declared) {
            if (!used.contains(name) && !misspelt.contains(name)) {
                findings.add(Finding.of(
                                Rule.OPERATION_PARAMETER,
                                source.at(pointer + "/parameters"),
                                "the path parameter '" + name + "' is not in the path")
                        .expecting("expected {" + name + "} in '" + path + "'")
                        .suggesting(name, used));
            }
        }
    }

    /** Two templates that differ only in the names of their parameters match the same requests. */
    private void checkShape(Operation operation, String pointer) {
        String shape = operation.method() + " " + operation.path().replaceAll("\\{[^}]*}", "{}");
        String first = shapes.putIfAbsent(shape, operation.path());
        if (first != null) {
            findings.add(Finding.of(
                            Rule.OPERATION_CLASH,
                            source.at(pointer),
                            operation.method() + " '" + operation.path() + "' matches what '" + first + "' matches")
                    .expecting("expected paths that differ in more than the names of parameters"));
        }
    }

    private void checkSecurity(JsonNode node, String pointer) {
        boolean own = node.has("security");
        if (!isOpen(own ? node.path("security") : document.path("security"))) {
            findings.add(Finding.of(
                            Rule.CONTRACT_SECURITY,
                            source.at(own ? pointer + "/security" : "/security"),
                            "this version does not enforce security yet, and nothing is open by accident")
                    .expecting("expected security: [] or none"));
        }
    }

    /** Only a list of empty requirements is open; what is no list was not meant to say so. */
    private static boolean isOpen(JsonNode security) {
        boolean open = security.isMissingNode() || security.isArray();
        for (JsonNode requirement : security) {
            open &= requirement.isObject() && requirement.isEmpty();
        }
        return open;
    }

    private OptionalLong maxBody(JsonNode node, String pointer) {
        JsonNode own = node.path("x-max-body");
        JsonNode value = own.isMissingNode() ? document.path("x-max-body") : own;
        if (value.isMissingNode()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Size.parse(value.asText()).bytes());
        } catch (IllegalArgumentException e) {
            String place = own.isMissingNode() ? "/x-max-body" : pointer + "/x-max-body";
            findings.add(
                    Finding.of(Rule.VENDOR_KEY, source.at(place), "x-max-body = '" + value.asText() + "' is not a size")
                            .expecting(String.valueOf(e.getMessage())));
            return OptionalLong.empty();
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
