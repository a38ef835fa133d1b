package io.serai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.List;
import java.util.Map;

/** Checks that the keys of the mapping in a schema are known, and that their values are some of those allowed. */
final class KeyLint {
    private static final Map<String, List<String>> XML_WORDS = Map.of(
            "x-node", List.of("text", "none"),
            "nodeType", List.of("element", "attribute", "text", "cdata", "none"));

    private static final List<String> XML_KEYS =
            List.of("name", "namespace", "prefix", "attribute", "wrapped", "x-node", "nodeType");

    private final SourceTree source;
    private final Findings findings;
    private final VendorKeyLint vendors;

    KeyLint(SourceTree source, Findings findings) {
        this.vendors = new VendorKeyLint(source, findings);
        this.source = source;
        this.findings = findings;
    }

    void check(ContractPart schema) {
        schema.node().properties().forEach(member -> key(schema.get(member.getKey()), member.getKey()));
        ContractPart xml = schema.get("xml");
        xml.node().properties().forEach(member -> xmlKey(xml.get(member.getKey()), member.getKey()));
    }

    private void key(ContractPart value, String key) {
        MappingKeys.Kind kind = MappingKeys.all().get(key);
        if (kind != null && !kind.accepts().test(value.node())) {
            findings.add(notUsable(value, key)
                    .expecting("expected " + kind.expected())
                    .suggesting(value.node().asText(), kind.words()));
        } else if (kind == null && MappingKeys.isMeant(key)) {
            findings.add(Finding.of(Rule.MAPPING_KEY, source.at(value.pointer()), "unknown key '" + key + "'")
                    .expecting("expected a key of docs/mapping.md")
                    .suggesting(key, MappingKeys.all().keySet()));
        } else if (VendorKeyLint.isMisspelt(key)) {
            findings.add(vendors.unknown(value, key));
        }
    }

    private void xmlKey(ContractPart value, String key) {
        String text = value.node().asText();
        List<String> words = XML_WORDS.get(key);
        if (!XML_KEYS.contains(key)) {
            findings.add(Finding.of(Rule.MAPPING_KEY, source.at(value.pointer()), "unknown key '" + key + "' of xml")
                    .expecting("expected a key of OpenAPI's XML object, or x-node")
                    .suggesting(key, XML_KEYS));
        } else if (words != null && !words.contains(text)) {
            findings.add(notUsable(value, key)
                    .expecting("expected " + String.join(" or ", words))
                    .suggesting(text, words));
        } else if (key.equals("name") && !XmlText.isNcName(text)) {
            findings.add(notUsable(value, key).expecting("expected the name of an element without a prefix"));
        }
    }

    private Finding notUsable(ContractPart value, String key) {
        JsonNode node = value.node();
        String text = node.isValueNode() ? node.asText() : node.toString();
        return Finding.of(Rule.VENDOR_KEY, source.at(value.pointer()), key + " = '" + text + "' is not usable");
    }
}
