package io.serai.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.contract.Contract;
import io.serai.exchange.Operation;
import io.serai.mapping.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which operations have cases, and which of the faults that their contracts declare: those of {@code x-soap}, or else the
 * responses of 400 to 599.
 *
 * @param operations that clients can call
 */
public record Coverage(List<OfOperation> operations) {
    /** One operation. */
    public record OfOperation(String name, int cases, List<OfFault> faults) {}

    /** One of its faults. */
    public record OfFault(String name, int cases) {}

    /**
     * A fault that a contract declares.
     *
     * @param type of the problem, or empty
     * @param element of the detail, or empty
     */
    private record Fault(String name, int status, String type, String element) {}

    /** That of all cases, whatever came of them. */
    public static Coverage of(CaseSet set) {
        List<OfOperation> operations = new ArrayList<>();
        for (Contract contract : set.contracts()) {
            for (Operation operation : contract.served()) {
                List<Case> cases = set.cases().stream()
                        .filter(one -> one.operation().equals(operation))
                        .toList();
                operations.add(new OfOperation(
                        operation.name(),
                        cases.size(),
                        faults(contract, operation).stream()
                                .map(fault -> new OfFault(fault.name(), count(fault, cases)))
                                .toList()));
            }
        }
        return new Coverage(operations);
    }

    /** Operations that have a case. */
    public long coveredOperations() {
        return operations.stream().filter(operation -> operation.cases() > 0).count();
    }

    /** All faults. */
    public List<OfFault> faults() {
        return operations.stream()
                .flatMap(operation -> operation.faults().stream())
                .toList();
    }

    /** Faults that have a case. */
    public long coveredFaults() {
        return faults().stream().filter(fault -> fault.cases() > 0).count();
    }

    /** What has no case, in words. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (OfOperation operation : operations) {
            if (operation.cases() == 0) {
                missing.add(operation.name());
            } else {
                operation.faults().stream()
                        .filter(fault -> fault.cases() == 0)
                        .forEach(fault -> missing.add(operation.name() + " with " + fault.name()));
            }
        }
        return missing;
    }

    private static List<Fault> faults(Contract contract, Operation operation) {
        JsonNode node = contract.resolve(contract.document().path("paths").path(operation.path()))
                .path(operation.method().toLowerCase(Locale.ROOT));
        List<Fault> faults = new ArrayList<>();
        if (node.has("x-soap")) {
            node.path("x-soap").path("faults").forEach(fault -> faults.add(fault(fault)));
            node.path("x-soap").path("output").path("errors").forEach(error -> faults.add(fault(error)));
        } else {
            operation.responseTypes().keySet().stream()
                    .filter(status -> status.matches("[45]\\d\\d"))
                    .sorted()
                    .forEach(status -> faults.add(new Fault(status, Integer.parseInt(status), "", "")));
        }
        return faults;
    }

    private static Fault fault(JsonNode fault) {
        String type = fault.path("type").asText("");
        return new Fault(
                fault.path("name").asText(type.replaceFirst("^.*/", "")),
                fault.path("status").asInt(422),
                type,
                fault.path("element").asText(""));
    }

    private static int count(Fault fault, List<Case> cases) {
        return (int) cases.stream().filter(one -> isOf(fault, one)).count();
    }

    private static boolean isOf(Fault fault, Case one) {
        if (one.response().status() != fault.status()) {
            return false;
        }
        boolean named = !fault.type().isEmpty()
                && one.response().message().body() instanceof JsonBody body
                && body.json().path("type").asText("").endsWith(fault.type());
        return named
                || fault.type().isEmpty()
                || !fault.element().isEmpty() && answers(one, XmlName.parse(fault.element()));
    }

    private static boolean answers(Case one, XmlName element) {
        return one.calls().stream()
                .anyMatch(call -> call.answer().body() instanceof XmlBody xml
                        && xml.root().holds(element));
    }
}
