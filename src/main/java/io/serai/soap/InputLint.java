package io.serai.soap;

import com.fasterxml.jackson.core.JsonPointer;
import io.serai.exchange.Parameter;
import io.serai.mapping.ContractPart;
import io.serai.mapping.PropertyPointer;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.List;

/** Checks that each parameter of a SOAP operation has its place in the input, and that nothing else fills that place. */
final class InputLint {
    private final SourceTree source;
    private final Findings findings;

    InputLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * Checks one operation.
     *
     * @param item of its path
     */
    void check(SoapOperation operation, SoapSchemas schemas, ContractPart item) {
        List<Parameter> parameters = new InputJson(operation).parameters();
        for (Parameter parameter : parameters) {
            check(parameter, operation, schemas, place(parameter, schemas, item));
        }
        ContractPart bind = schemas.soap().get("input", "bind");
        List<String> known =
                operation.operation().parameters().stream().map(Parameter::name).toList();
        bind.node().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.add(
                        finding(Rule.SOAP_PARAMETER, bind.get(name), "'" + name + "' is no parameter of the operation")
                                .expecting("expected the name of a parameter")
                                .suggesting(name, known));
            }
        });
    }

    private void check(Parameter parameter, SoapOperation operation, SoapSchemas schemas, ContractPart place) {
        String bound = operation.bindings().get(parameter.name());
        JsonPointer pointer =
                bound == null ? JsonPointer.empty().appendProperty(parameter.name()) : JsonPointer.compile(bound);
        PropertyPointer lead = PropertyPointer.follow(schemas.input(), pointer);
        if (operation.input() == null || !lead.leadsSomewhere()) {
            ContractPart bind = schemas.soap().get("input", "bind", parameter.name());
            findings.add(bound == null ? unplaced(parameter, place, lead) : lost(bound, bind, lead));
        } else if (PropertyPointer.follow(schemas.body(), pointer).leadsToWritable()) {
            findings.add(finding(
                            Rule.SOAP_PARAMETER_TWICE,
                            place,
                            "parameter '" + parameter.name() + "' fills '" + pointer + "', which the body has as well")
                    .expecting(
                            "expected x-soap.input.schema for the whole input, or readOnly: true in that of the body"));
        }
    }

    private Finding unplaced(Parameter parameter, ContractPart place, PropertyPointer lead) {
        return finding(Rule.SOAP_PARAMETER, place, "parameter '" + parameter.name() + "' has no place in the input")
                .expecting("expected a property of that name, or its place in x-soap.input.bind")
                .suggesting(parameter.name(), lead.known());
    }

    private Finding lost(String pointer, ContractPart bind, PropertyPointer lead) {
        return finding(Rule.MAPPING_POINTER, bind, "'" + pointer + "' leads nowhere in the input")
                .expecting("expected a JSON Pointer through its properties")
                .suggesting(lead.missing(), lead.known());
    }

    private Finding finding(Rule rule, ContractPart place, String message) {
        return Finding.of(rule, source.at(place.pointer()), message);
    }

    /** Where a parameter is declared: at the operation, or at its path. */
    static ContractPart place(Parameter parameter, SoapSchemas schemas, ContractPart item) {
        for (ContractPart owner : List.of(schemas.operation(), item)) {
            ContractPart list = owner.get("parameters");
            for (int i = 0; i < list.node().size(); i++) {
                if (list.get(i).resolved().node().path("name").asText().equals(parameter.name())) {
                    return list.get(i);
                }
            }
        }
        return schemas.operation();
    }
}
