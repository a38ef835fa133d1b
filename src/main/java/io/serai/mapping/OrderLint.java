package io.serai.mapping;

import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that the elements of an object have an order that does not hang on the order of keys in a file. */
final class OrderLint {
    private static final String ORDER = "x-xml-order";

    private final SourceTree source;
    private final Findings findings;

    OrderLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * Checks one schema.
     *
     * @param target without references
     */
    void check(ContractPart target, SchemaMembers members) {
        Set<String> elements = elements(members);
        ContractPart order = order(members);
        if (order != null) {
            check(order, members, elements);
        } else if (elements.size() > 1 && !isOne(target)) {
            findings.add(Finding.of(
                            Rule.MAPPING_AMBIGUOUS,
                            source.at(target.pointer()),
                            "the order of " + elements.size()
                                    + " elements hangs on that of the keys, which tools change")
                    .expecting("expected x-xml-order: [" + String.join(", ", elements) + "]"));
        }
    }

    /** Whether the elements are never there together, as in the items of mixed content. */
    private static boolean isOne(ContractPart target) {
        return target.node().path("maxProperties").asInt() == 1;
    }

    private static Set<String> elements(SchemaMembers members) {
        Set<String> elements = new LinkedHashSet<>();
        members.properties().forEach((name, property) -> {
            SchemaView view = property.view();
            boolean none = view.xml().path("x-node").asText("").equals("none")
                    && !view.type().equals("array");
            Field.Place place = ObjectCompiler.place(view);
            if (!none && (place == Field.Place.ELEMENT || place == Field.Place.GROUP)) {
                elements.add(name);
            }
        });
        return elements;
    }

    /** The one that counts: that of the schema nearest to the value. */
    private static @Nullable ContractPart order(SchemaMembers members) {
        List<ContractPart> parts = members.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).node().has(ORDER)) {
                return parts.get(i).get(ORDER);
            }
        }
        return null;
    }

    private void check(ContractPart order, SchemaMembers members, Set<String> elements) {
        Set<String> left = new LinkedHashSet<>(elements);
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < order.node().size(); i++) {
            String name = order.node().get(i).asText();
            boolean known = left.remove(name) || members.properties().containsKey(name);
            if (!known) {
                unknown.add(i);
            }
        }
        unknown.forEach(index -> unknown(order.get(index), left, unknown.size()));
        if (!left.isEmpty()) {
            findings.add(Finding.of(
                            Rule.MAPPING_AMBIGUOUS,
                            source.at(order.pointer()),
                            "x-xml-order does not have '" + String.join("', '", left) + "', so that comes last")
                    .expecting("expected all elements at their places"));
        }
    }

    /** A name that is no property, and the property that is missing at the same time, are one mistake: a renamed key. */
    private void unknown(ContractPart entry, Set<String> left, int count) {
        String name = entry.node().asText();
        String renamed = count == 1 && left.size() == 1
                ? left.iterator().next()
                : Suggestion.nearest(name, left).orElse("");
        Finding finding = Finding.of(
                        Rule.MAPPING_NAME, source.at(entry.pointer()), "'" + name + "' in x-xml-order is no property")
                .expecting("expected a key of properties");
        if (renamed.isEmpty()) {
            findings.add(finding);
        } else {
            left.remove(renamed);
            findings.add(finding.hinting("was it renamed to '" + renamed + "', which is not in x-xml-order?"));
        }
    }
}
