package io.serai.soap;

import io.serai.mapping.ContractPart;
import io.serai.mapping.XmlName;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks the keys of {@code x-soap}, and those whose values are some words. */
final class SoapKeyLint {
    private static final List<String> OPERATION =
            keys("version action style use mtom addressing security input output faults");

    private static final List<String> INPUT = keys("element parts schema bind headers");
    private static final List<String> OUTPUT = keys("element parts schema headers errors");
    private static final List<String> FAULT = keys("name element status type detail faultDetail when schema");
    private static final List<String> WHEN = keys("pointer equals matches");

    private static final Map<String, List<String>> WORDS = Map.of(
            "style", keys("document rpc"),
            "use", keys("literal encoded"),
            "faultDetail", keys("hide show"));

    private final SourceTree source;
    private final Findings findings;

    SoapKeyLint(SourceTree source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    private static List<String> keys(String names) {
        return Arrays.asList(names.split(" "));
    }

    /** Checks one; false when it is no object. */
    boolean check(ContractPart soap) {
        if (!soap.node().isObject()) {
            findings.add(Finding.of(Rule.VENDOR_KEY, source.at(soap.pointer()), "x-soap is of the wrong kind")
                    .expecting("expected an object as docs/soap.md says"));
            return false;
        }
        check(soap, "x-soap", OPERATION);
        check(soap.get("input"), "input", INPUT);
        check(soap.get("output"), "output", OUTPUT);
        SoapLint.each(
                soap.get("input", "headers"), header -> check(header, "headers", keys("element schema from required")));
        SoapLint.each(soap.get("output", "headers"), header -> check(header, "headers", keys("element schema to")));
        SoapLint.each(soap.get("faults"), fault -> fault(fault, "faults"));
        SoapLint.each(soap.get("output", "errors"), error -> fault(error, "errors"));
        return true;
    }

    private void fault(ContractPart fault, String where) {
        check(fault, where, FAULT);
        check(fault.get("when"), "when", WHEN);
        int status = fault.node().path("status").asInt(SoapSchemas.UNLESS_SAID);
        if (status < 400 || status > 599) {
            findings.add(notUsable(fault.get("status")).expecting("expected a status from 400 to 599"));
        }
    }

    private void check(ContractPart object, String where, List<String> known) {
        object.node().properties().forEach(member -> {
            String key = member.getKey();
            List<String> words = WORDS.get(key);
            if (!known.contains(key)) {
                findings.add(Finding.of(
                                Rule.MAPPING_KEY,
                                source.at(object.get(key).pointer()),
                                "unknown key '" + key + "' of " + where)
                        .expecting("expected a key that docs/soap.md has")
                        .suggesting(key, known));
            } else if (key.equals("element") && !isName(member.getValue().asText())) {
                findings.add(notUsable(object.get(key)).expecting("expected {namespace}name"));
            } else if (words != null && !words.contains(member.getValue().asText())) {
                findings.add(notUsable(object.get(key))
                        .expecting("expected " + String.join(" or ", words))
                        .suggesting(member.getValue().asText(), words));
            }
        });
    }

    /** Whether elements can be called so; what the braces themselves lack is told where the name is read. */
    private static boolean isName(String element) {
        return element.startsWith("{") || XmlName.parse(element).isWritable();
    }

    private Finding notUsable(ContractPart value) {
        String key = value.pointer().substring(value.pointer().lastIndexOf('/') + 1);
        return Finding.of(
                Rule.VENDOR_KEY,
                source.at(value.pointer()),
                key + " = '" + value.node().asText() + "' is not usable");
    }
}
