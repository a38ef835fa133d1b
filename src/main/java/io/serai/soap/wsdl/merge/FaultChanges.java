package io.serai.soap.wsdl.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.function.Consumer;

/** Says what has changed about the declared faults of one operation. */
final class FaultChanges {
    private final Alternatives alternatives;
    private final String operation;
    private final Consumer<Change> told;

    FaultChanges(Alternatives alternatives, String operation, Consumer<Change> told) {
        this.alternatives = alternatives;
        this.operation = operation;
        this.told = told;
    }

    void compare(JsonNode before, JsonNode now, JsonNode mine) {
        JsonNode was = before.path("x-soap").path("faults");
        JsonNode is = now.path("x-soap").path("faults");
        for (JsonNode fault : is) {
            String name = ContractChanges.name(fault);
            JsonNode old = named(was, name);
            if (old.isMissingNode()) {
                tell(name, " is new, with status " + fault.path("status").asText());
            } else if (!old.equals(fault)) {
                changed(name, old, fault, named(mine.path("x-soap").path("faults"), name));
            }
        }
        for (JsonNode fault : was) {
            if (named(is, ContractChanges.name(fault)).isMissingNode()) {
                tell(ContractChanges.name(fault), " is gone");
            }
        }
    }

    private void changed(String name, JsonNode old, JsonNode fault, JsonNode mine) {
        OtherChanges.of("fault " + name + " of operation " + operation, old, fault, List.of(FaultForm.DETAIL))
                .forEach(text -> told.accept(new Change(text, false)));
        Site site = new Site("fault " + name, List.of(operation), false, true, told);
        JsonNode was = old.path(FaultForm.DETAIL);
        JsonNode is = fault.path(FaultForm.DETAIL);
        new ValueChanges(alternatives, site, "the detail").compare(was, is);
        new ObjectChanges(alternatives, site).compare(was, is, mine.path(FaultForm.DETAIL));
    }

    private void tell(String name, String what) {
        told.accept(new Change("fault " + name + " of operation " + operation + what, false));
    }

    private static JsonNode named(JsonNode faults, String name) {
        for (JsonNode fault : faults) {
            if (ContractChanges.name(fault).equals(name)) {
                return fault;
            }
        }
        return MissingNode.getInstance();
    }
}
