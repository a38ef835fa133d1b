package io.serai.soap;

import com.fasterxml.jackson.core.JsonPointer;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.serai.mapping.ContractPart;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;

/** Finds what is {@code x-sensitive} in URLs, which stand in the logs and histories of everybody on the way. */
final class SensitiveLint {
    private final SourceTree source;
    private final Findings findings;

    SensitiveLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * Checks the parameters of one operation.
     *
     * @param item of its path
     */
    void check(SoapOperation operation, SoapSchemas schemas, ContractPart item) {
        for (Parameter parameter : operation.operation().parameters()) {
            boolean inUrl = parameter.location() == Location.PATH || parameter.location() == Location.QUERY;
            ContractPart place = InputLint.place(parameter, schemas, item);
            String bound = operation.bindings().getOrDefault(parameter.name(), '/' + parameter.name());
            if (inUrl && (isMarked(place.resolved().get("schema")) || fillsMarked(schemas.input(), bound))) {
                findings.add(Finding.of(
                                Rule.SOAP_SENSITIVE_PARAMETER,
                                source.at(place.pointer()),
                                "the " + parameter.location().label() + " parameter '" + parameter.name()
                                        + "' is x-sensitive, and URLs are logged everywhere")
                        .expecting("expected it in the body, or in a header"));
            }
        }
    }

    private static boolean fillsMarked(ContractPart input, String bound) {
        ContractPart schema = input;
        for (JsonPointer rest = JsonPointer.compile(bound); !rest.matches(); rest = rest.tail()) {
            schema = property(schema, rest.getMatchingProperty());
            if (isMarked(schema)) {
                return true;
            }
        }
        return false;
    }

    private static ContractPart property(ContractPart schema, String name) {
        ContractPart object = schema.resolved();
        ContractPart found = object.get("properties", name);
        for (int i = 0;
                found.node().isMissingNode() && i < object.node().path("allOf").size();
                i++) {
            found = property(object.get("allOf", i), name);
        }
        return found;
    }

    private static boolean isMarked(ContractPart schema) {
        return schema.node().path("x-sensitive").asBoolean()
                || schema.resolved().node().path("x-sensitive").asBoolean();
    }
}
