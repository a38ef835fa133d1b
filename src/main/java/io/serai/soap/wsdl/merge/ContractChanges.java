package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Consumer;

/** Says what a WSDL file has changed, by the contracts that are made of it before and now, both in the merged form. */
final class ContractChanges {
    private static final String JSON = "/content/application~1json/schema";

    /** What is told of by itself. */
    private static final List<String> OPERATION = List.of(
            "x-soap",
            "parameters",
            "requestBody",
            "responses",
            "operationId",
            OperationForm.PATH,
            OperationForm.METHOD);

    private final JsonNode before;
    private final JsonNode now;
    private final JsonNode ours;
    private final Alternatives alternatives;
    private final Consumer<Change> told;

    ContractChanges(JsonNode before, JsonNode now, JsonNode ours, Consumer<Change> told) {
        this.before = before;
        this.now = now;
        this.ours = ours;
        this.alternatives = new Alternatives(now);
        this.told = told;
    }

    void tell() {
        JsonNode old = before.path(OperationForm.OPERATIONS);
        JsonNode all = now.path(OperationForm.OPERATIONS);
        all.properties().forEach(operation -> {
            if (old.has(operation.getKey())) {
                operation(
                        old.path(operation.getKey()),
                        operation.getValue(),
                        ours.path(OperationForm.OPERATIONS).path(operation.getKey()));
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
        document();
    }

    private void operation(JsonNode old, JsonNode operation, JsonNode mine) {
        String id = id(mine.has("operationId") ? mine : operation);
        new FaultChanges(alternatives, id, told).compare(old, operation, mine);
        if (!place(old).equals(place(operation))) {
            told.accept(new Change(
                    "operation " + id + " is proposed as " + place(operation) + " now, not " + place(old), true));
        }
        parameters(old.path("parameters"), operation.path("parameters"), id);
        JsonNode input = mine.path("requestBody").at(JSON);
        body(new Site("request", List.of(id), true, false, told), request(old), request(operation), input);
        body(new Site("response", List.of(id), false, true, told), response(old), response(operation), response(mine));
        others(old, operation, id);
    }

    private void body(Site site, JsonNode old, JsonNode now, JsonNode mine) {
        if (old.isMissingNode() != now.isMissingNode()) {
            site.tell(now.isMissingNode() ? "there is no body any more" : "there is a body now", true);
        } else if (!old.equals(now)) {
            new ValueChanges(alternatives, site, "the body").compare(old, now);
            new ObjectChanges(alternatives, site).compare(old, now, mine);
        }
    }

    /** What only people that call the service itself see, and texts. */
    private void others(JsonNode old, JsonNode operation, String id) {
        String what = "operation " + id;
        for (String text : OtherChanges.of(what, old.path("x-soap"), operation.path("x-soap"), List.of("faults"))) {
            told.accept(new Change(text, false));
        }
        for (String text : OtherChanges.of(what, old, operation, OPERATION)) {
            told.accept(new Change(text, false));
        }
    }

    private void parameters(JsonNode old, JsonNode now, String id) {
        JsonNode was = KeyedList.of(old instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode());
        JsonNode is = KeyedList.of(now instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode());
        was.properties().forEach(one -> {
            if (!is.has(one.getKey())) {
                told.accept(new Change("parameter " + name(one.getValue()) + " of operation " + id + " is gone", true));
            }
        });
        is.properties().forEach(one -> {
            boolean required = one.getValue().path("required").asBoolean();
            JsonNode before = was.path(one.getKey());
            if (required && !before.path("required").asBoolean() || before.isMissingNode()) {
                String text = "parameter " + name(one.getValue()) + " of operation " + id;
                told.accept(new Change(text + (required ? " is mandatory now" : " is new"), required));
            }
            if (!before.isMissingNode()) {
                Site site = new Site("parameter", List.of(id), true, false, told);
                new ValueChanges(alternatives, site, '`' + name(one.getValue()) + '`')
                        .compare(before.path("schema"), one.getValue().path("schema"));
            }
        });
    }

    private static JsonNode request(JsonNode operation) {
        return operation.path("requestBody").at(JSON);
    }

    private static JsonNode response(JsonNode operation) {
        return operation.path("responses").path("200").at(JSON);
    }

    private static String place(JsonNode operation) {
        return operation.path(OperationForm.METHOD).asText().toUpperCase(java.util.Locale.ROOT)
                + ' '
                + operation.path(OperationForm.PATH).asText();
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
        JsonNode mine = ours.path("components").path("schemas");
        now.path("components").path("schemas").properties().forEach(schema -> {
            String name = schema.getKey();
            if (old.has(name) && !old.path(name).equals(schema.getValue())) {
                Site site = new Site(name, use.operations(name), use.isSent(name), use.isGot(name), told);
                new ValueChanges(alternatives, site, '`' + name + '`').compare(old.path(name), schema.getValue());
                new ObjectChanges(alternatives, site).compare(old.path(name), schema.getValue(), mine.path(name));
            }
        });
    }

    private void document() {
        for (String text : OtherChanges.of(
                "the contract", before, now, List.of(OperationForm.OPERATIONS, "paths", "components"))) {
            told.accept(new Change(text, false));
        }
    }
}
