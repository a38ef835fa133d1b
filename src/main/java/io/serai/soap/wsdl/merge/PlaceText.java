package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Says where in a contract something stands, by the names that people gave. */
final class PlaceText {
    private PlaceText() {}

    static String of(JsonNode contract, List<String> path) {
        StringBuilder text = new StringBuilder();
        JsonNode node = contract;
        String before = "";
        for (String step : path) {
            node = step(node, step);
            String name = name(before, step, node);
            if (!name.isEmpty()) {
                text.append(text.length() == 0 ? "" : ", ").append(name);
            }
            before = step;
        }
        return text.toString();
    }

    /** The status of a fault; empty for other things. */
    static String status(JsonNode contract, List<String> path) {
        boolean fault = path.size() > 1 && path.get(path.size() - 2).equals("faults");
        JsonNode node = contract;
        for (String step : path) {
            node = step(node, step);
        }
        return fault ? node.path("status").asText() : "";
    }

    private static JsonNode step(JsonNode node, String step) {
        return node instanceof ArrayNode list ? KeyedList.of(list).path(step) : node.path(step);
    }

    private static String name(String before, String step, JsonNode node) {
        return switch (before) {
            case OperationForm.OPERATIONS -> "operation " + ContractChanges.id(node);
            case "schemas" -> "schema " + step;
            case "properties" ->
                node.has(PropertyForm.KEY) ? '`' + node.path(PropertyForm.KEY).asText() + '`' : "";
            case "faults" -> "fault " + ContractChanges.name(node);
            case "parameters" -> "parameter '" + node.path("name").asText() + "'";
            case "responses" -> "response " + step;
            default -> node.isContainerNode() ? "" : step.replace("#", "");
        };
    }
}
