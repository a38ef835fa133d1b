package io.serai.soap;

import io.serai.contract.Contract;
import io.serai.contract.ContractSet;
import io.serai.mapping.Mapping;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** All messages of the contracts of a workspace, compiled as for serving them. */
public final class SoapMessages {
    private SoapMessages() {}

    /**
     * A part of a message.
     *
     * @param operation {@code <api>.<operationId>}
     * @param part {@code request}, {@code response}, {@code fault} or {@code header}
     */
    public record Message(String operation, String part, Mapping mapping) {}

    /** Those of a workspace; what is wrong with its contracts is found. */
    public static List<Message> of(Workspace workspace, Findings findings) {
        SoapContracts soap = new SoapContracts(findings);
        List<Message> messages = new ArrayList<>();
        for (Contract contract : new ContractSet(workspace, findings).read()) {
            soap.add(contract.source(), contract.document(), contract.operations());
        }
        soap.operations().byName().values().forEach(operation -> add(operation, messages));
        return messages;
    }

    private static void add(SoapOperation operation, List<Message> messages) {
        String id = operation.operation().name();
        if (operation.input() != null) {
            messages.add(new Message(id, "request", operation.input()));
        }
        if (operation.output() != null) {
            messages.add(new Message(id, "response", operation.output()));
        }
        operation.faults().forEach(fault -> {
            if (fault.mapping() != null) {
                messages.add(new Message(id, "fault", fault.mapping()));
            }
        });
        operation.inputHeaders().forEach(header -> messages.add(new Message(id, "header", header.mapping())));
        operation.outputHeaders().forEach(header -> messages.add(new Message(id, "header", header.mapping())));
    }
}
