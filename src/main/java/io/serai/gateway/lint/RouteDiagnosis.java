package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import java.net.URISyntaxException;
import java.util.Map;
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
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ValidateDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.support.PluginHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the steps because of which a route did not start. Camel names the route and the reason, but neither file nor
 * line; so each endpoint and expression of the route is tried again, alone.
 */
public final class RouteDiagnosis {
    private static final Pattern PLACEHOLDER = Pattern.compile("Property with key \\[([^]]+)] not found");

    private final LintContext context;

    public RouteDiagnosis(LintContext context) {
        this.context = context;
    }

    /** Adds a finding for each step that fails, or one for the route when none does so alone. */
    public void explain(RouteDefinition route, Exception failure) {
        AtomicBoolean found = new AtomicBoolean();
        Endpoints.visit(route, (step, uri) -> {
            if (explainEndpoint(route, step, uri)) {
                found.set(true);
            }
        });
        RouteModel.visit(route, step -> {
            if (explainExpressions(route, step)) {
                found.set(true);
            }
        });
        if (!found.get()) {
            context.add(route, general(route, failure));
        }
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
            boolean stylesheet = RouteModel.scheme(resolved).startsWith("xslt");
            if (stylesheet && StylesheetErrors.report(route, resolved, context)) {
                return true;
            }
            if (explainOptions(route, step, resolved)) {
                return true;
            }
            context.add(route, Finding.of(Rule.OPTION_VALUE, context.at(step, "uri"), Reasons.of(e)));
            return true;
        }
    }

    private boolean explainOptions(RouteDefinition route, NamedNode step, String uri) {
        RuntimeCamelCatalog catalog = PluginHelper.getRuntimeCamelCatalog(context.camel());
        String scheme = RouteModel.scheme(uri);
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

    private boolean explainExpressions(RouteDefinition route, ProcessorDefinition<?> step) {
        boolean found = false;
        if (step instanceof ChoiceDefinition choice) {
            for (var when : choice.getWhenClauses()) {
                found |= explainExpression(route, when, when.getExpression(), true);
            }
        } else if (step instanceof ExpressionNode node) {
            boolean predicate = step instanceof FilterDefinition || step instanceof ValidateDefinition;
            found = explainExpression(route, step, node.getExpression(), predicate);
        }
        return found;
    }

    private boolean explainExpression(
            RouteDefinition route, NamedNode step, @Nullable ExpressionDefinition expression, boolean predicate) {
        if (expression == null) {
            return false;
        }
        try {
            if (predicate) {
                expression.createPredicate(context.camel());
            } else {
                expression.createExpression(context.camel());
            }
            return false;
        } catch (Exception e) {
            Position position = context.at(step, expression.getLanguage());
            context.add(route, placeholder(e, position, Finding.of(Rule.EXPRESSION, position, Reasons.of(e))));
            return true;
        }
    }

    private Finding general(RouteDefinition route, Exception failure) {
        Position position = context.at(route);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchBeanException bean) {
                return Finding.of(Rule.BEAN_MISSING, position, "no bean is named '" + bean.getName() + "'")
                        .expecting("expected a class of lib/, a beans: entry or a camel.beans. setting");
            }
        }
        return placeholder(
                failure,
                position,
                Finding.of(
                        Rule.ROUTE_START,
                        position,
                        "route '" + route.getRouteId() + "' cannot start: " + Reasons.of(failure)));
    }

    private Finding placeholder(Exception failure, Position position, Finding other) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher matcher = PLACEHOLDER.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return UnresolvedPlaceholder.finding(position, matcher.group(1), context.camel());
            }
        }
        return other;
    }
}
