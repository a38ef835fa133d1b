package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;

/**
 * Finds the steps because of which a route did not start. Camel names the route and the reason, but neither file nor
 * line; so each endpoint and expression of the route is tried again, alone.
 */
public final class RouteDiagnosis {
    private final LintContext context;
    private final Set<RouteDefinition> explained = new HashSet<>();

    public RouteDiagnosis(LintContext context) {
        this.context = context;
    }

    /** Adds a finding for each step that fails, or one for the route when none does so alone. */
    public void explain(RouteDefinition route, Exception failure) {
        if (!explainSteps(route) && !explainEntry(route)) {
            general(route, failure).ifPresent(finding -> context.add(route, finding));
        }
    }

    /**
     * Adds a finding for each step of a route that would fail; those that have one already are left out.
     *
     * @return whether there was any, or a placeholder without a value
     */
    public boolean explainSteps(RouteDefinition route) {
        AtomicBoolean found = new AtomicBoolean();
        Endpoints.visit(route, (step, uri) -> {
            boolean known = !context.model().resolved(uri).contains("{{");
            if (known && !context.isAccused(step) && explainEndpoint(route, step, uri)) {
                found.set(true);
            }
        });
        ExpressionErrors errors = new ExpressionErrors(context);
        RouteModel.visit(route, step -> {
            for (var use : StepExpressions.of(step)) {
                // Of a Kamelet, some of its placeholders have a value only where it is used.
                boolean template = RouteModel.positionOf(step).file().startsWith("kamelets/")
                        && use.text().contains("{{");
                Optional<Finding> error = template ? Optional.empty() : errors.find(use);
                error.ifPresent(finding -> {
                    found.set(true);
                    context.add(route, finding);
                });
            }
        });
        context.kameletsOf(route).forEach(kamelet -> {
            if (explained.add(kamelet) && explainSteps(kamelet)) {
                found.set(true);
            }
        });
        return found.get();
    }

    /** Values that Camel reads as texts and then cannot convert. */
    private boolean explainEntry(RouteDefinition route) {
        Position position = context.at(route);
        SourceTree tree = context.sources().trees().get(position.file());
        List<Finding> found = new ArrayList<>();
        for (int i = 0; tree != null && i < tree.root().size(); i++) {
            if (tree.at("/" + i).line() == position.line()) {
                found.addAll(context.sources().schema().explain(tree, i));
            }
        }
        found.forEach(finding -> context.add(route, finding));
        return !found.isEmpty();
    }

    private boolean explainEndpoint(RouteDefinition route, NamedNode step, String uri) {
        String resolved = context.model().resolved(uri);
        CamelContext camel = context.camel();
        try {
            var endpoint = camel.getEndpoint(resolved);
            if (step != route.getInput()) {
                endpoint.createProducer();
            }
            return false;
        } catch (Exception e) {
            String scheme = RouteModel.scheme(resolved);
            boolean stylesheet = scheme.startsWith("xslt");
            if (stylesheet && StylesheetErrors.report(route, resolved, context)) {
                return true;
            }
            if (explainOptions(route, step, resolved)) {
                return true;
            }
            if (scheme.equals("kamelet")) {
                return false;
            }
            context.add(route, Finding.of(Rule.OPTION_VALUE, context.at(step, "uri"), Reasons.of(e)));
            return true;
        }
    }

    private boolean explainOptions(RouteDefinition route, NamedNode step, String uri) {
        RuntimeCamelCatalog catalog = PluginHelper.getRuntimeCamelCatalog(context.camel());
        String scheme = RouteModel.scheme(uri);
        if (scheme.equals("kamelet")) {
            return false;
        }
        EndpointValidationResult result;
        try {
            result = catalog.validateProperties(scheme, catalog.endpointProperties(uri));
        } catch (URISyntaxException | RuntimeException e) {
            return false;
        }
        Set<String> unknown = result.getUnknown() == null ? Set.of() : result.getUnknown();
        for (String option : unknown) {
            context.add(
                    route,
                    context.finding(
                                    Rule.OPTION_UNKNOWN,
                                    step,
                                    option,
                                    "unknown option '" + option + "' of '" + scheme + "'")
                            .expecting("expected an option of this component")
                            .suggesting(option, optionsOf(scheme, catalog)));
        }
        Map<String, String> wrong = WrongOptions.of(result);
        wrong.forEach((option, expected) -> context.add(
                route,
                context.finding(
                                Rule.OPTION_VALUE,
                                step,
                                option,
                                "option '" + option + "' of '" + scheme + "' is not usable")
                        .expecting(expected)));
        return !unknown.isEmpty() || !wrong.isEmpty();
    }

    private static Set<String> optionsOf(String scheme, RuntimeCamelCatalog catalog) {
        Set<String> names = new TreeSet<>();
        String schema = catalog.componentJSonSchema(scheme);
        if (schema != null) {
            Matcher matcher = Pattern.compile("\"(\\w+)\": \\{ \"index\"").matcher(schema);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Empty when the placeholder it fails for has been told of. */
    private Optional<Finding> general(RouteDefinition route, Exception failure) {
        Position position = context.at(route);
        Optional<String> placeholder = UnresolvedPlaceholder.in(failure);
        if (placeholder.isPresent()) {
            return context.placeholders().hasTold(placeholder.get())
                    ? Optional.empty()
                    : Optional.of(UnresolvedPlaceholder.finding(position, placeholder.get(), context.camel()));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchBeanException bean) {
                return Optional.of(missingBean(route, bean.getName()));
            }
        }
        if (String.valueOf(failure.getMessage()).contains("has no output processors")) {
            return Optional.of(Finding.of(Rule.ROUTE_START, position, "route '" + route.getRouteId() + "' has no steps")
                    .expecting("expected at least one, inside from"));
        }
        return Optional.of(Finding.of(
                Rule.ROUTE_START, position, "route '" + route.getRouteId() + "' cannot start: " + Reasons.of(failure)));
    }

    private Finding missingBean(RouteDefinition route, String name) {
        return Finding.of(Rule.BEAN_MISSING, context.at(route), "no bean is named '" + name + "'")
                .expecting("expected a class of lib/, a beans: entry or a camel.beans. setting");
    }
}
