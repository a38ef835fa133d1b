package io.serai.soap;

import com.fasterxml.jackson.core.JsonPointer;
import io.serai.mapping.ContractPart;
import io.serai.mapping.PropertyPointer;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** Checks that the conditions of faults and errors look at values that there can be. */
final class ConditionLint {
    private final SourceTree source;
    private final Findings findings;

    ConditionLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void check(SoapSchemas schemas) {
        List<ContractPart> details = new ArrayList<>();
        SoapLint.each(schemas.soap().get("faults"), fault -> details.add(schemas.detail(fault)));
        SoapLint.each(schemas.soap().get("faults"), fault -> {
            boolean ofAny = fault.node().path("element").asText("").isEmpty();
            check(fault, ofAny ? details : List.of(schemas.detail(fault)), "the detail");
        });
        SoapLint.each(
                schemas.soap().get("output", "errors"), error -> check(error, List.of(schemas.output()), "the answer"));
    }

    private void check(ContractPart fault, List<ContractPart> into, String what) {
        ContractPart place = fault.get("when", "pointer");
        if (!fault.node().path("when").isObject()) {
            return;
        }
        JsonPointer pointer = JsonPointer.compile(place.node().asText(""));
        List<PropertyPointer> leads = into.stream()
                .filter(schema -> !schema.node().isMissingNode())
                .map(schema -> PropertyPointer.follow(schema, pointer))
                .toList();
        if (leads.isEmpty()) {
            add(
                    fault.get("when"),
                    what + " has no schema, so that the condition never holds",
                    "expected a schema for it");
        } else if (leads.stream().noneMatch(PropertyPointer::leadsSomewhere)) {
            PropertyPointer lead = leads.get(0);
            findings.add(finding(place, "'" + pointer + "' leads nowhere in " + what)
                    .expecting("expected a JSON Pointer to a value")
                    .suggesting(lead.missing(), lead.known()));
        } else if (leads.stream().allMatch(PropertyPointer::leadsToContainer)) {
            add(
                    place,
                    "'" + pointer + "' leads to an object or array, which has no text",
                    "expected one of its values");
        }
    }

    private void add(ContractPart place, String message, String expected) {
        findings.add(finding(place, message).expecting(expected));
    }

    private Finding finding(ContractPart place, String message) {
        return Finding.of(Rule.MAPPING_POINTER, source.at(place.pointer()), message);
    }
}
