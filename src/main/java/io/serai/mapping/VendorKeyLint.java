package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks keys of contracts that look like those of Serai but are none: those of others are nobody's concern here. */
final class VendorKeyLint {
    /** At operations, or at the whole contract. */
    private static final List<String> SWITCHES = List.of("x-safe", "x-internal");

    private static final Set<String> KNOWN = known();

    /** What both keys have to begin with: {@code x-} and two letters. */
    private static final int SAME = 4;

    private final SourceTree source;
    private final Findings findings;

    VendorKeyLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    private static Set<String> known() {
        Set<String> all = new TreeSet<>(MappingKeys.all().keySet());
        all.addAll(SWITCHES);
        all.addAll(List.of("x-soap", "x-response-validation"));
        return all;
    }

    /** Checks the keys of something of OpenAPI that is no schema; what the keys of others hold is theirs. */
    void check(ContractPart part) {
        if (part.pointer().contains("/x-") || part.pointer().endsWith("/headers")) {
            return;
        }
        part.node().properties().forEach(member -> {
            String key = member.getKey();
            if (SWITCHES.contains(key) && !member.getValue().isBoolean()) {
                findings.add(notUsable(part.get(key), key));
            } else if (isMisspelt(key)) {
                findings.add(unknown(part.get(key), key));
            }
        });
    }

    /** Whether a key is none of Serai's, and was meant to be one. */
    static boolean isMisspelt(String key) {
        return key.startsWith("x-")
                && !KNOWN.contains(key)
                && KNOWN.stream().anyMatch(known -> key.regionMatches(0, known, 0, SAME) && isNear(key, known));
    }

    /** Short words differ little from those of others, such as x-size from x-safe. */
    private static boolean isNear(String key, String known) {
        return Suggestion.distance(key, known) <= Math.max(1, known.length() / 5);
    }

    Finding unknown(ContractPart value, String key) {
        return Finding.of(Rule.MAPPING_KEY, source.at(value.pointer()), "unknown key '" + key + "'")
                .expecting("expected a key of docs/mapping.md or docs/soap.md")
                .suggesting(key, KNOWN);
    }

    private Finding notUsable(ContractPart value, String key) {
        JsonNode node = value.node();
        return Finding.of(
                        Rule.VENDOR_KEY,
                        source.at(value.pointer()),
                        key + " = '" + (node.isValueNode() ? node.asText() : node.toString()) + "' is not usable")
                .expecting("expected true or false");
    }
}
