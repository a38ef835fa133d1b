package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names operations by what they are in SOAP, with path and method as members, and back. */
final class OperationForm {
    static final String OPERATIONS = "#operations";
    static final String PATH = "#path";
    static final String METHOD = "#method";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private OperationForm() {}

    /**
     * Renames the operations of a contract.
     *
     * @param base contract whose names it shares where the operation is the same; null for the base itself
     */
    static void apply(ObjectNode contract, @Nullable ObjectNode base) {
        ObjectNode operations = JsonNodeFactory.instance.objectNode();
        Map<String, String> known = byId(base);
        Set<String> present = new HashSet<>();
        contract.path("paths").forEach(item -> item.forEach(operation -> present.add(identity(operation))));
        contract.path("paths").properties().forEach(item -> {
            List<String> methods = new ArrayList<>();
            item.getValue().fieldNames().forEachRemaining(methods::add);
            methods.retainAll(METHODS);
            for (String method : methods) {
                ObjectNode operation = (ObjectNode) ((ObjectNode) item.getValue()).remove(method);
                operation.put(PATH, item.getKey()).put(METHOD, method);
                operations.set(name(operation, known, present, operations), operation);
            }
        });
        contract.set(OPERATIONS, operations);
    }

    private static String name(JsonNode operation, Map<String, String> known, Set<String> present, ObjectNode taken) {
        String identity = identity(operation);
        String same = known.get(operation.path("operationId").asText());
        boolean kept = same == null || present.contains(same) || known.containsValue(identity);
        String name = kept ? identity : Objects.requireNonNull(same);
        return taken.has(name) ? name + ' ' + operation.path("operationId").asText() : name;
    }

    private static Map<String, String> byId(@Nullable ObjectNode base) {
        Map<String, String> names = new HashMap<>();
        if (base != null) {
            base.path(OPERATIONS)
                    .properties()
                    .forEach(one -> names.put(one.getValue().path("operationId").asText(), one.getKey()));
        }
        return names;
    }

    private static String identity(JsonNode operation) {
        JsonNode soap = operation.path("x-soap");
        String name = soap.path("action").asText()
                + ' '
                + soap.path("input").path("element").asText();
        return name.isBlank() ? "id " + operation.path("operationId").asText() : name;
    }

    /** Gives all operations their paths and methods. */
    static void undo(ObjectNode contract) {
        JsonNode operations = contract.remove(OPERATIONS);
        ObjectNode paths = contract.withObject("/paths");
        for (JsonNode operation : operations) {
            ObjectNode object = (ObjectNode) operation;
            String path = object.remove(PATH).asText();
            String method = object.remove(METHOD).asText();
            ObjectNode item = paths.get(path) instanceof ObjectNode there ? there : paths.putObject(path);
            item.set(method, object);
        }
        List.copyOf(paths.properties()).forEach(item -> {
            if (item.getValue().isEmpty()) {
                paths.remove(item.getKey());
            }
        });
    }
}
