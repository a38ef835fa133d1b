package io.serai.gateway.camel;

import io.serai.gateway.lint.LostText;
import io.serai.gateway.lint.Reasons;
import io.serai.gateway.lint.RouteSources;
import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.TextFile;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.ResourceAware;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Loads the route files of a workspace into the model of a context that is not started. Every file is tried, and in a
 * YAML file every entry, so that one run finds everything.
 */
public final class RouteFiles {
    private static final int MAX_FINDINGS_OF_FILE = 20;

    private final Workspace workspace;
    private final DefaultCamelContext context;
    private final Findings findings;
    private final Map<String, SourceTree> trees = new TreeMap<>();
    private final LostText lost = new LostText();
    private final YamlDslSchema schema = new YamlDslSchema();

    public RouteFiles(Workspace workspace, DefaultCamelContext context, Findings findings) {
        this.workspace = workspace;
        this.context = context;
        this.findings = findings;
    }

    /** Loads all files; the routes are in the model afterwards, as far as they could be read. */
    public void load(boolean withJava) {
        Map<String, String> texts = new TreeMap<>();
        workspace.yamlRoutes().forEach(file -> read(file, texts));
        Collection<RoutesBuilder> java = withJava ? compile() : List.of();
        if (!withJava) {
            workspace.javaRoutes().forEach(this::loseJava);
        }
        // Configurations first: routes are merged with them when they are added.
        java.forEach(builder -> attempt(builder, this::configure));
        texts.replaceAll(this::configure);
        java.forEach(builder -> attempt(builder, context::addRoutes));
        texts.forEach(this::add);
        RestEntries.refuse(context, findings);
    }

    /** What was read, and what was not. */
    public RouteSources sources() {
        return new RouteSources(trees, lost);
    }

    private void read(Path file, Map<String, String> texts) {
        String name = workspace.name(file);
        try {
            String text = TextFile.read(file, name);
            texts.put(name, text);
            SourceTree tree = SourceTree.parse(name, text);
            trees.put(name, tree);
            texts.put(name, RestEntries.withoutThem(tree, text, findings));
        } catch (FindingException e) {
            findings.add(e.finding());
            lose(texts.remove(name));
        }
    }

    private void lose(@Nullable String text) {
        if (text == null) {
            lost.addUnknown();
        } else {
            lost.add(text);
        }
    }

    private void loseJava(Path file) {
        try {
            lost.add(TextFile.read(file, workspace.name(file)));
        } catch (FindingException e) {
            findings.add(e.finding());
            lost.addUnknown();
        }
    }

    private Collection<RoutesBuilder> compile() {
        List<Resource> resources = workspace.javaRoutes().stream()
                .map(file -> PluginHelper.getResourceLoader(context).resolveResource("file:" + workspace.name(file)))
                .toList();
        try {
            return resources.isEmpty()
                    ? List.of()
                    : PluginHelper.getRoutesLoader(context).findRoutesBuilders(resources);
        } catch (Exception e) {
            JavaRouteErrors.report("routes", e, findings);
            workspace.javaRoutes().forEach(this::loseJava);
            return List.of();
        }
    }

    private void attempt(RoutesBuilder builder, Step step) {
        try {
            step.run(builder);
        } catch (Exception e) {
            Resource resource = builder instanceof ResourceAware aware ? aware.getResource() : null;
            String file = resource == null ? "routes" : resource.getLocation().replaceFirst("^file:", "");
            JavaRouteErrors.report(file, e, findings);
            loseJava(workspace.root().resolve(file));
        }
    }

    private void configure(RoutesBuilder builder) throws Exception {
        if (builder instanceof RouteConfigurationsBuilder configurations) {
            configurations.addRouteConfigurationsToCamelContext(context);
        }
    }

    /** Adds the configurations of a file; returns its text without the entries that failed. */
    private String configure(String file, String text) {
        return attempt(file, text, this::configure);
    }

    private void add(String file, String text) {
        attempt(file, text, context::addRoutes);
    }

    private interface Step {
        void run(RoutesBuilder builder) throws Exception;
    }

    private String attempt(String file, String text, Step step) {
        String rest = text;
        for (int i = 0; i < MAX_FINDINGS_OF_FILE; i++) {
            try {
                if (rest.isBlank()) {
                    return rest;
                }
                Resource resource = ResourceHelper.fromString("file:" + file, rest);
                for (RoutesBuilder builder :
                        PluginHelper.getRoutesLoader(context).findRoutesBuilders(List.of(resource))) {
                    step.run(builder);
                }
                return rest;
            } catch (MarkedYamlEngineException e) {
                Finding finding = schema.explain(file, trees.get(file), e);
                findings.add(finding);
                String before = rest;
                rest = YamlEntries.without(rest, finding.position().line());
                lost.add(YamlEntries.difference(before, rest));
            } catch (Exception e) {
                findings.add(Finding.of(Rule.ROUTE_SYNTAX, Position.of(file), Reasons.of(e)));
                lost.add(rest);
                return "";
            }
        }
        return "";
    }
}
