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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.ResourceAware;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
    private final YamlErrors errors = new YamlErrors();

    public RouteFiles(Workspace workspace, DefaultCamelContext context, Findings findings) {
        this.workspace = workspace;
        this.context = context;
        this.findings = findings;
    }

    /** Loads all files; the routes are in the model afterwards, as far as they could be read. */
    public void load(boolean withJava) {
        Map<String, String> texts = new TreeMap<>();
        KameletFiles kamelets = new KameletFiles(workspace, context, errors, lost, findings);
        kamelets.load();
        workspace.yamlRoutes().forEach(file -> read(file, texts));
        Collection<RoutesBuilder> java = withJava ? compile() : List.of();
        if (!withJava) {
            workspace.javaRoutes().forEach(this::loseJava);
        }
        // Configurations first: routes are merged with them when they are added.
        java.forEach(builder -> attempt(builder, this::configure));
        texts.replaceAll(this::configure);
        // Camel then notes the line of each call of a builder; it is not needed for anything else.
        context.setSourceLocationEnabled(true);
        java.forEach(builder -> attempt(builder, context::addRoutes));
        context.setSourceLocationEnabled(false);
        texts.forEach(this::add);
        trees.values().forEach(tree -> BeanEntries.check(tree, context, lost, findings));
        RefusedEntries.refuse(context, findings);
        trees.putAll(kamelets.trees());
    }

    /** What was read, and what was not. */
    public RouteSources sources() {
        return new RouteSources(trees, lost, errors::explain);
    }

    private void read(Path file, Map<String, String> texts) {
        String name = workspace.name(file);
        try {
            String text = TextFile.read(file, name);
            texts.put(name, text);
            SourceTree tree = SourceTree.parse(name, text);
            if (!tree.root().isArray()) {
                String kind = tree.root().path("kind").asText();
                throw new FindingException(Finding.of(
                                Rule.ROUTE_SYNTAX,
                                tree.at("/kind"),
                                kind.isEmpty() ? "the file is not a list" : "'kind: " + kind + "' is not served")
                        .expecting("expected entries such as '- route:'"));
            }
            trees.put(name, tree);
            texts.put(name, RefusedEntries.withoutThem(tree, text, findings));
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

    private boolean isReadable(Path file) {
        try {
            TextFile.read(file, workspace.name(file));
            return true;
        } catch (FindingException e) {
            findings.add(e.finding());
            lost.addUnknown();
            return false;
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
                .filter(this::isReadable)
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

    /** Adds the configurations of a file; returns its text without them, since Camel would add them again. */
    private String configure(String file, String text) {
        SourceTree tree = treeOf(file);
        String routes = text;
        for (int i = 0; i < tree.root().size(); i++) {
            if (tree.root().path(i).has("routeConfiguration")) {
                routes = YamlEntries.without(routes, tree.at("/" + i).line());
            }
        }
        String configurations = YamlEntries.difference(text, routes);
        if (!configurations.isBlank()) {
            attempt(file, configurations, this::configure);
        }
        return routes;
    }

    private void add(String file, String text) {
        attempt(file, text, context::addRoutes);
    }

    private interface Step {
        void run(RoutesBuilder builder) throws Exception;
    }

    /** Runs a step for a file; the text that is returned has no entries that failed. */
    private String attempt(String file, String text, Step step) {
        String rest = text;
        for (int i = 0; i < MAX_FINDINGS_OF_FILE && !rest.isBlank(); i++) {
            try {
                run(file, rest, step);
                return rest;
            } catch (MarkedYamlEngineException e) {
                findings.addAll(errors.explain(treeOf(file), e));
                rest = without(rest, e.getProblemMark().map(Mark::getLine).orElse(0) + 1);
            } catch (Exception e) {
                return oneByOne(file, rest, e, step);
            }
        }
        return "";
    }

    /** After a failure that has no line: each entry alone, to learn which it is. */
    private String oneByOne(String file, String text, Exception whole, Step step) {
        SourceTree tree = treeOf(file);
        String rest = text;
        for (int i = 0; i < tree.root().size(); i++) {
            String entry = YamlEntries.only(text, tree.at("/" + i).line());
            Optional<List<Finding>> failed = entry.isBlank() ? Optional.empty() : alone(tree, i, entry, step);
            if (failed.isPresent()) {
                findings.addAll(failed.get());
                rest = without(rest, tree.at("/" + i).line());
            }
        }
        if (rest.equals(text)) {
            findings.add(Finding.of(Rule.ROUTE_SYNTAX, positionOf(whole, tree), Reasons.of(whole)));
            lost.add(text);
            return "";
        }
        return rest;
    }

    /** What is wrong with one entry; empty when nothing is. */
    private Optional<List<Finding>> alone(SourceTree tree, int index, String entry, Step step) {
        List<Finding> found = errors.explain(tree, index);
        if (!found.isEmpty()) {
            return Optional.of(found);
        }
        try {
            run(tree.file(), entry, step);
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            return Optional.of(errors.explain(tree, e));
        } catch (Exception e) {
            // Each bean is looked at later.
            boolean beans = tree.root().path(index).has("beans");
            return Optional.of(
                    beans ? List.of() : List.of(Finding.of(Rule.ROUTE_SYNTAX, tree.at("/" + index), Reasons.of(e))));
        }
    }

    /** The entry that the message begins with, as in "onException must be defined before any routes". */
    private static Position positionOf(Exception failure, SourceTree tree) {
        String key = String.valueOf(failure.getMessage()).split(" ", 2)[0];
        for (int i = 0; i < tree.root().size(); i++) {
            if (tree.root().path(i).has(key)) {
                return tree.at("/" + i + "/" + key);
            }
        }
        return Position.of(tree.file());
    }

    private String without(String text, int line) {
        String rest = YamlEntries.without(text, line);
        lost.add(YamlEntries.difference(text, rest));
        return rest;
    }

    private SourceTree treeOf(String file) {
        return Objects.requireNonNull(trees.get(file));
    }

    private void run(String file, String text, Step step) throws Exception {
        Resource resource = ResourceHelper.fromString("file:" + file, text);
        for (RoutesBuilder builder : PluginHelper.getRoutesLoader(context).findRoutesBuilders(List.of(resource))) {
            step.run(builder);
        }
    }
}
