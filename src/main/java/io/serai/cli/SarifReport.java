package io.serai.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.gateway.Version;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;

/** Findings in the form code-scanning tools read (SARIF 2.1.0, OASIS). */
final class SarifReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SarifReport() {}

    static String of(Findings findings) {
        ObjectNode root = JSON.createObjectNode();
        root.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "serai");
        driver.put("version", Version.NUMBER);
        ArrayNode rules = driver.putArray("rules");
        findings.list().stream().map(Finding::rule).distinct().forEach(rule -> addRule(rules.addObject(), rule));
        ArrayNode results = run.putArray("results");
        findings.list().forEach(finding -> addResult(results.addObject(), finding));
        return root.toPrettyString();
    }

    private static void addRule(ObjectNode node, Rule rule) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title() + ".");
        node.putObject("defaultConfiguration").put("level", rule.severity().label());
    }

    private static void addResult(ObjectNode node, Finding finding) {
        node.put("ruleId", finding.rule().id());
        node.put("level", finding.rule().severity().label());
        String text = finding.hint().isEmpty() ? finding.sentence() : finding.sentence() + " (" + finding.hint() + ")";
        node.putObject("message").put("text", text);
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        Position position = finding.position();
        place.putObject("artifactLocation").put("uri", position.file());
        if (position.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", position.line());
            if (position.column() > 0) {
                region.put("startColumn", position.column());
            }
        }
    }
}
