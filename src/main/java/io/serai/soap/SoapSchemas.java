package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.ContractPart;
import java.util.Map;

/**
 * Where the schemas of a SOAP operation stand in its contract.
 *
 * @param operation of the contract, which has x-soap
 */
record SoapSchemas(ContractPart operation) {
    private static final String SCHEMA = "schema";

    /** Status of faults that do not say theirs. */
    static final int UNLESS_SAID = 422;

    ContractPart soap() {
        return operation.get("x-soap");
    }

    /** Of the whole input. */
    ContractPart input() {
        ContractPart own = soap().get("input", SCHEMA);
        return own.node().isMissingNode() ? body() : own;
    }

    /** Of what clients send. */
    ContractPart body() {
        return json(operation.get("requestBody").resolved().get("content"));
    }

    /** Of what clients get. */
    ContractPart output() {
        ContractPart own = soap().get("output", SCHEMA);
        return own.node().isMissingNode() ? json(success().get("content")) : own;
    }

    private ContractPart success() {
        ContractPart responses = operation.get("responses");
        for (Map.Entry<String, JsonNode> response : responses.node().properties()) {
            if (response.getKey().startsWith("2")) {
                return responses.get(response.getKey()).resolved();
            }
        }
        return operation.get("-");
    }

    private ContractPart json(ContractPart content) {
        for (Map.Entry<String, JsonNode> type : content.node().properties()) {
            String media = type.getKey().replaceFirst(";.*", "").strip();
            if (media.equals("application/json") || media.endsWith("+json") && !media.contains("problem")) {
                return content.get(type.getKey(), SCHEMA);
            }
        }
        return operation.get("-");
    }

    /**
     * Of the detail of a fault: its own, or what the response of its status has as the member {@code fault.<name>}.
     *
     * @param fault an entry of faults or errors
     */
    ContractPart detail(ContractPart fault) {
        if (fault.node().has(SCHEMA)) {
            return fault.get(SCHEMA);
        }
        String status = fault.node().path("status").asText(Integer.toString(UNLESS_SAID));
        return operation
                .get("responses", status)
                .resolved()
                .get("content", "application/problem+json", SCHEMA)
                .resolved()
                .get(
                        "properties",
                        "fault",
                        "properties",
                        fault.node().path("name").asText(""));
    }
}
