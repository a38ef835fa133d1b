package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Says what a WSDL file has changed, by the contracts that are made of it before and now, both in the merged form. */
final class ContractChanges {
    private final JsonNode before;
    private final JsonNode now;
    private final Consumer<Change> told;

    ContractChanges(JsonNode before, JsonNode now, Consumer<Change> told) {
        this.before = before;
        this.now = now;
        this.told = told;
    }

    void tell() {
        JsonNode old = before.path(OperationForm.OPERATIONS);
        JsonNode all = now.path(OperationForm.OPERATIONS);
        all.properties().forEach(operation -> {
            if (old.has(operation.getKey())) {
                operation(old.path(operation.getKey()), operation.getValue());
            } else {
                told.accept(new Change("operation " + id(operation.getValue()) + " is new", false));
            }
        });
        old.properties().forEach(operation -> {
            if (!all.has(operation.getKey())) {
                told.accept(new Change("operation " + id(operation.getValue()) + " is gone", true));
            }
        });
        components();
    }

    private void operation(JsonNode old, JsonNode operation) {
        String id = id(operation);
        faults(old, operation, id);
        for (String key : new String[] {"action", "style", "use", "version"}) {
            String was = old.path("x-soap").path(key).asText();
            String is = operation.path("x-soap").path(key).asText();
            if (!was.equals(is)) {
                told.accept(
                        new Change(key + " of operation " + id + " changed from '" + was + "' to '" + is + "'", false));
            }
        }
        if (!place(old).equals(place(operation))) {
            told.accept(new Change(
                    "operation " + id + " is proposed as " + place(operation) + " now, not " + place(old), true));
        }
        JsonNode input = operation.path("requestBody").at("/content/application~1json/schema");
        new ObjectChanges("request of " + id, true, false, told)
                .compare(old.path("requestBody").at("/content/application~1json/schema"), input);
        new ObjectChanges("response of " + id, false, true, told).compare(response(old), response(operation));
    }

    private static JsonNode response(JsonNode operation) {
        return operation.path("responses").path("200").at("/content/application~1json/schema");
    }

    private static String place(JsonNode operation) {
        return operation.path(OperationForm.METHOD).asText().toUpperCase(java.util.Locale.ROOT)
                + ' '
                + operation.path(OperationForm.PATH).asText();
    }

    private void faults(JsonNode old, JsonNode operation, String id) {
        JsonNode was = old.path("x-soap").path("faults");
        JsonNode is = operation.path("x-soap").path("faults");
        for (JsonNode fault : is) {
            if (!has(was, fault)) {
                told.accept(new Change(
                        "fault " + name(fault) + " of operation " + id + " is new, with status "
                                + fault.path("status").asText(),
                        false));
            }
        }
        for (JsonNode fault : was) {
            if (!has(is, fault)) {
                told.accept(new Change("fault " + name(fault) + " of operation " + id + " is gone", false));
            }
        }
    }

    private static boolean has(JsonNode faults, JsonNode wanted) {
        for (JsonNode fault : faults) {
            if (name(fault).equals(name(wanted))) {
                return true;
            }
        }
        return false;
    }

    static String name(JsonNode fault) {
        return fault.path("name").asText();
    }

    static String id(JsonNode operation) {
        return operation.path("operationId").asText();
    }

    private void components() {
        Use use = new Use();
        use.add(before);
        use.add(now);
        JsonNode old = before.path("components").path("schemas");
        now.path("components").path("schemas").properties().forEach(schema -> {
            String name = schema.getKey();
            if (old.has(name)) {
                new ObjectChanges(name, use.isSent(name), use.isGot(name), told)
                        .compare(old.path(name), schema.getValue());
            }
        });
    }
}
