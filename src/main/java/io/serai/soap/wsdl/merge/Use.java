package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which schemas of contracts are part of what clients send, which of what they get, and by which operations. */
final class Use {
    private final Set<String> sent = new HashSet<>();
    private final Set<String> got = new HashSet<>();
    private final Map<String, Set<String>> operations = new HashMap<>();

    /** Adds what the operations of a contract use. */
    void add(JsonNode contract) {
        Map<String, Set<String>> schemas = new HashMap<>();
        for (JsonNode operation : contract.path(OperationForm.OPERATIONS)) {
            JsonNode soap = operation.path("x-soap");
            Set<String> input = new HashSet<>();
            Set<String> output = new HashSet<>();
            for (String part : List.of("requestBody", "parameters")) {
                names(operation.path(part), input);
            }
            names(soap.path("input"), input);
            names(operation.path("responses"), output);
            names(soap.path("output"), output);
            names(soap.path("faults"), output);
            String id = ContractChanges.id(operation);
            sent.addAll(reach(contract, schemas, input, id));
            got.addAll(reach(contract, schemas, output, id));
        }
    }

    /** The schemas that some need. */
    private Set<String> reach(JsonNode contract, Map<String, Set<String>> schemas, Set<String> from, String operation) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (all.add(name)) {
                operations.computeIfAbsent(name, key -> new TreeSet<>()).add(operation);
                open.addAll(schemas.computeIfAbsent(name, key -> names(schema(contract, key), new HashSet<>())));
            }
        }
        return all;
    }

    private static JsonNode schema(JsonNode contract, String name) {
        return contract.path("components").path("schemas").path(name);
    }

    private static Set<String> names(JsonNode node, Set<String> found) {
        String target = RenamedComponents.target(node);
        if (!target.isEmpty()) {
            found.add(target);
        }
        node.forEach(child -> names(child, found));
        return found;
    }

    /** The operations that use a schema, in the order of their names. */
    List<String> operations(String component) {
        return List.copyOf(operations.getOrDefault(component, Set.of()));
    }

    boolean isSent(String component) {
        return sent.contains(component);
    }

    boolean isGot(String component) {
        return got.contains(component);
    }
}
