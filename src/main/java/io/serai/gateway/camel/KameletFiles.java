package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.lint.LostText;
import io.serai.gateway.lint.Reasons;
import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Loads the Kamelets of a workspace; Camel would read each when a route uses it, and name the route for its mistakes. */
final class KameletFiles {
    private static final String ENDING = ".kamelet.yaml";

    private final Workspace workspace;
    private final DefaultCamelContext context;
    private final YamlErrors errors;
    private final LostText lost;
    private final Findings findings;
    private final Map<String, SourceTree> trees = new TreeMap<>();

    KameletFiles(
            Workspace workspace, DefaultCamelContext context, YamlErrors errors, LostText lost, Findings findings) {
        this.workspace = workspace;
        this.context = context;
        this.errors = errors;
        this.lost = lost;
        this.findings = findings;
    }

    /** Loads all; those that cannot be read are lost by name. */
    void load() {
        for (Path file : workspace.kamelets()) {
            String name = file.getFileName().toString().replace(ENDING, "");
            try {
                SourceTree tree = SourceTree.read(file, workspace.name(file));
                check(tree, name);
                add(tree);
                trees.put(tree.file(), tree);
            } catch (FindingException e) {
                findings.add(e.finding());
                lost.add(name);
            }
        }
    }

    /** The files that could be read. */
    Map<String, SourceTree> trees() {
        return trees;
    }

    private static void check(SourceTree tree, String name) throws FindingException {
        JsonNode root = tree.root();
        if (!root.path("kind").asText().equals("Kamelet")) {
            throw new FindingException(Finding.of(Rule.ROUTE_SYNTAX, tree.at("/kind"), "the file is not a Kamelet")
                    .expecting("expected kind: Kamelet"));
        }
        String own = root.path("metadata").path("name").asText();
        if (!own.equals(name)) {
            throw new FindingException(
                    Finding.of(Rule.ROUTE_SYNTAX, tree.at("/metadata/name"), "the Kamelet is named '" + own + "'")
                            .expecting("expected '" + name + "', the name of its file"));
        }
        if (!root.path("spec").path("template").isObject()) {
            throw new FindingException(Finding.of(Rule.ROUTE_SYNTAX, tree.at("/spec"), "'template' is missing")
                    .expecting("expected this key with the steps of the Kamelet"));
        }
    }

    private void add(SourceTree tree) throws FindingException {
        String place = "file:" + tree.file();
        try {
            Resource resource = PluginHelper.getResourceLoader(context).resolveResource(place);
            for (var builder : PluginHelper.getRoutesLoader(context).findRoutesBuilders(List.of(resource))) {
                context.addRoutes(builder);
            }
        } catch (MarkedYamlEngineException e) {
            List<Finding> found = errors.explainTemplate(tree, e);
            findings.addAll(found);
            throw new FindingException(found.get(0));
        } catch (Exception e) {
            throw new FindingException(Finding.of(Rule.ROUTE_SYNTAX, tree.at("/spec/template"), Reasons.of(e)));
        }
    }
}
