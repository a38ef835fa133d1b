package io.serai.gateway.lint;

import io.serai.contract.Contract;
import io.serai.exchange.Operation;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Severity;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Workspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

/** What the checks of routes look at, and where they put what they find. */
public final class LintContext {
    private final Workspace workspace;
    private final CamelContext camel;
    private final RouteModel model;
    private final List<Contract> contracts;
    private final RouteSources sources;
    private final Set<String> backends;
    private final Set<String> credentials;
    private final Set<String> allowedComponents;
    private final Findings findings;
    private final Set<RouteDefinition> broken = new HashSet<>();
    private final Set<NamedNode> accused = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final PlaceholderCheck placeholders;
    private final Map<SourceTree, StepPlaces> places = new HashMap<>();

    /**
     * A context for one build.
     *
     * @param sources route files
     * @param backends names that have an address
     * @param credentials names that have credentials for SOAP services
     * @param allowedComponents of {@code serai.components.allow}
     */
    public LintContext(
            Workspace workspace,
            CamelContext camel,
            RouteModel model,
            List<Contract> contracts,
            RouteSources sources,
            Set<String> backends,
            Set<String> credentials,
            Collection<String> allowedComponents,
            Findings findings) {
        this.workspace = workspace;
        this.camel = camel;
        this.model = model;
        this.contracts = contracts;
        this.sources = sources;
        this.backends = backends;
        this.credentials = credentials;
        this.allowedComponents = Set.copyOf(allowedComponents);
        this.findings = findings;
        this.placeholders = new PlaceholderCheck(camel, findings);
    }

    Workspace workspace() {
        return workspace;
    }

    CamelContext camel() {
        return camel;
    }

    RouteSources sources() {
        return sources;
    }

    /** The ids of the route configurations. */
    Set<String> configurations() {
        return ((ModelCamelContext) camel)
                .getRouteConfigurationDefinitions().stream()
                        .map(configuration -> String.valueOf(configuration.getId()))
                        .collect(Collectors.toSet());
    }

    /** The route inside a Kamelet of the workspace. */
    Optional<RouteDefinition> kamelet(String name) {
        RouteTemplateDefinition template = ((ModelCamelContext) camel).getRouteTemplateDefinition(name);
        return template == null ? Optional.empty() : Optional.of(template.getRoute());
    }

    Set<String> kamelets() {
        return ((ModelCamelContext) camel)
                .getRouteTemplateDefinitions().stream()
                        .map(RouteTemplateDefinition::getId)
                        .collect(Collectors.toSet());
    }

    /** The routes inside the Kamelets that a route uses, those that they use included. */
    Set<RouteDefinition> kameletsOf(RouteDefinition route) {
        Set<RouteDefinition> found = new LinkedHashSet<>();
        collectKamelets(route, found);
        return found;
    }

    private void collectKamelets(RouteDefinition route, Set<RouteDefinition> found) {
        Endpoints.visit(route, (step, uri) -> {
            String resolved = model.resolved(uri);
            if (RouteModel.scheme(resolved).equals("kamelet")) {
                kamelet(RouteModel.remaining(resolved).split("/", 2)[0])
                        .filter(found::add)
                        .ifPresent(used -> collectKamelets(used, found));
            }
        });
    }

    RouteModel model() {
        return model;
    }

    Set<String> backends() {
        return backends;
    }

    /** The backends that have credentials for SOAP services. */
    Set<String> credentials() {
        return credentials;
    }

    Set<String> allowedComponents() {
        return allowedComponents;
    }

    List<Contract> contracts() {
        return contracts;
    }

    /** The operation that a route serves. */
    Optional<Operation> operationOf(RouteDefinition route) {
        Optional<String> name = RouteModel.directName(model.uriOf(route));
        return contracts.stream()
                .flatMap(contract -> contract.operations().stream())
                .filter(operation -> name.isPresent() && operation.name().equals(name.get()))
                .findFirst();
    }

    /** Where a key of a step stands, or an option in its uri, or else the step itself. */
    Position at(NamedNode step, String key) {
        return find(step, places -> places.at(step, key));
    }

    /** Where a step stands. */
    Position at(NamedNode step) {
        return find(step, places -> places.at(step));
    }

    /**
     * Where a character of an expression or of another text of a step stands.
     *
     * @param key of the text, such as the name of the language
     * @param offset counted from 0
     */
    Position inside(NamedNode step, String key, int offset) {
        return find(step, places -> places.inside(step, key, offset));
    }

    private Position find(NamedNode step, Function<StepPlaces, Optional<Position>> place) {
        NamedNode placed = step instanceof RouteDefinition route && step.getLineNumber() < 0 && route.getInput() != null
                ? route.getInput()
                : step;
        Position position = RouteModel.positionOf(placed);
        SourceTree tree = sources.trees().get(position.file());
        if (tree == null || placed.getLineNumber() < 0) {
            return position;
        }
        return place.apply(places.computeIfAbsent(tree, StepPlaces::new)).orElse(position);
    }

    /** Adds a finding; after an error of a route, it is not tried to start it. */
    void add(RouteDefinition route, Finding finding) {
        boolean placed = !finding.position().equals(Position.of(RouteModel.NOWHERE));
        findings.add(
                placed
                        ? finding
                        : finding.at(Position.of(RouteModel.positionOf(route).file())));
        if (finding.isError()) {
            broken.add(route);
        }
    }

    /** Notes that a step has an error, so that it is not asked for others, and its route not started. */
    void accuse(RouteDefinition route, NamedNode step) {
        accused.add(step);
        broken.add(route);
    }

    /** Whether something that is missing is met for the first time. */
    boolean isFirst(String missing) {
        return met.add(missing);
    }

    boolean isAccused(NamedNode step) {
        return accused.contains(step);
    }

    /** The check of the placeholders in YAML files. */
    PlaceholderCheck placeholders() {
        return placeholders;
    }

    /** A finding at a key of a step, which then has one. */
    Finding finding(Rule rule, NamedNode step, String key, String message) {
        if (rule.severity() == Severity.ERROR) {
            accused.add(step);
        }
        return Finding.of(rule, at(step, key), message);
    }

    /** Whether an error was found in a route. */
    public boolean isBroken(RouteDefinition route) {
        return broken.contains(route);
    }
}
