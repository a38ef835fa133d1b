package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the schema of a fault's detail, which stands in the response of its status, beside the fault, and back. */
final class FaultForm {
    /** The member of a fault that has the schema of its detail. */
    static final String DETAIL = "#detail";

    private static final String UNLESS_SAID = "422";
    private static final String SCHEMA = "/content/application~1problem+json/schema";

    private FaultForm() {}

    /** Takes the details of an operation from its responses. */
    static void apply(JsonNode operation) {
        for (JsonNode fault : operation.path("x-soap").path("faults")) {
            String name = fault.path("name").asText();
            JsonNode details = details(operation.path("responses").path(status(fault)));
            if (fault instanceof ObjectNode object && details instanceof ObjectNode all && all.has(name)) {
                object.set(DETAIL, all.remove(name));
            }
        }
    }

    private static JsonNode details(JsonNode response) {
        return response.at(SCHEMA + "/properties/fault/properties");
    }

    private static String status(JsonNode fault) {
        return fault.path("status").asText(UNLESS_SAID);
    }

    /** Puts the details of an operation into the responses of their statuses. */
    static void undo(ObjectNode operation) {
        for (JsonNode fault : operation.path("x-soap").path("faults")) {
            JsonNode detail = fault instanceof ObjectNode object ? object.remove(DETAIL) : null;
            if (detail != null) {
                ObjectNode responses = operation.withObject("/responses");
                if (!responses.has(status(fault))) {
                    responses.set(status(fault), response());
                }
                JsonNode details = details(responses.path(status(fault)));
                if (details instanceof ObjectNode all) {
                    all.set(fault.path("name").asText(), detail);
                }
            }
        }
    }

    /** As the importer writes one. */
    private static ObjectNode response() {
        ObjectNode response =
                JsonNodeFactory.instance.objectNode().put("description", "A fault that the service declares.");
        ObjectNode schema = response.withObject(SCHEMA);
        schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/Problem");
        schema.withObject("/properties/fault").put("type", "object").putObject("properties");
        return response;
    }
}
