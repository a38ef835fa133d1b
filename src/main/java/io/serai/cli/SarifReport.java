package io.serai.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.gateway.Version;
import io.serai.mapping.SafeJson;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** Findings in the form code-scanning tools read (SARIF 2.1.0, OASIS). */
final class SarifReport {
    private static final ObjectMapper JSON = SafeJson.mapper();

    /** Where settings come from that stand in no file. */
    private static final Set<String> SOURCES = Set.of("-P", "environment");

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
        List<Rule> seen = findings.list().stream().map(Finding::rule).distinct().toList();
        seen.forEach(rule -> addRule(rules.addObject(), rule));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        findings.list()
                .forEach(finding ->
                        addResult(results.addObject().put("ruleIndex", seen.indexOf(finding.rule())), finding));
        return JsonReport.text(root);
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
        Position position = finding.position();
        if (SOURCES.contains(position.file())) {
            return;
        }
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(position.file()));
        if (position.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", position.line());
            if (position.column() > 0) {
                region.put("startColumn", position.column());
            }
        }
    }

    /** Relative to the workspace (RFC 3986 4.2); a colon in its first segment would make a scheme of it. */
    private static String uri(String file) {
        try {
            String path = new URI(null, null, "/" + file.replaceFirst("^/", ""), null).toASCIIString();
            return file.startsWith("/") ? path : path.substring(1).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }
}
