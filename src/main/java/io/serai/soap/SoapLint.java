package io.serai.soap;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.ContractPart;
import io.serai.mapping.MessageLint;
import io.serai.workspace.Findings;
import io.serai.workspace.SourceTree;
import java.util.List;

/** Checks the SOAP operations of one contract: their keys, their schemas, and what points into these. */
final class SoapLint {
    private final MessageLint messages;
    private final SoapKeyLint keys;
    private final InputLint inputs;
    private final SensitiveLint sensitive;
    private final ConditionLint conditions;

    SoapLint(SourceTree source, Findings findings) {
        this.messages = new MessageLint(source, findings);
        this.keys = new SoapKeyLint(source, findings);
        this.inputs = new InputLint(source, findings);
        this.sensitive = new SensitiveLint(source, findings);
        this.conditions = new ConditionLint(source, findings);
    }

    /** Checks the keys of an operation; false when there is nothing to compile. */
    boolean keys(SoapSchemas schemas) {
        return keys.check(schemas.soap());
    }

    /**
     * Checks an operation that was compiled.
     *
     * @param item that the operation is of, whose parameters are its own as well
     */
    void check(SoapOperation operation, SoapSchemas schemas, ContractPart item) {
        if (operation.input() != null) {
            messages.check(schemas.input());
        }
        if (operation.output() != null) {
            messages.check(schemas.output());
        }
        for (String direction : List.of("input", "output")) {
            each(schemas.soap().get(direction, "headers"), header -> messages.check(header.get("schema")));
        }
        ContractPart faults = schemas.soap().get("faults");
        each(faults, fault -> messages.check(schemas.detail(fault)));
        inputs.check(operation, schemas, item);
        sensitive.check(operation, schemas, item);
        conditions.check(schemas);
    }

    /** What is done with each item of a list. */
    interface Visitor {
        void visit(ContractPart item);
    }

    static void each(ContractPart list, Visitor visitor) {
        JsonNode node = list.node();
        for (int i = 0; i < node.size(); i++) {
            visitor.visit(list.get(i));
        }
    }
}
