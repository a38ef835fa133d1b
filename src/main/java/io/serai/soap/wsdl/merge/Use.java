package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Which schemas of contracts are part of what clients send, and which of what they get. */
final class Use {
    private final Set<String> sent = new HashSet<>();
    private final Set<String> got = new HashSet<>();

    /** Adds what the operations of a contract use. */
    void add(JsonNode contract) {
        for (JsonNode operation : contract.path(OperationForm.OPERATIONS)) {
            JsonNode soap = operation.path("x-soap");
            follow(contract, operation.path("requestBody"), sent);
            follow(contract, operation.path("parameters"), sent);
            follow(contract, soap.path("input"), sent);
            follow(contract, operation.path("responses"), got);
            follow(contract, soap.path("output"), got);
            follow(contract, soap.path("faults"), got);
        }
    }

    private static void follow(JsonNode contract, JsonNode node, Set<String> found) {
        String target = RenamedComponents.target(node);
        if (!target.isEmpty() && found.add(target)) {
            follow(contract, contract.path("components").path("schemas").path(target), found);
        }
        node.forEach(child -> follow(contract, child, found));
    }

    boolean isSent(String component) {
        return sent.contains(component);
    }

    boolean isGot(String component) {
        return got.contains(component);
    }
}
