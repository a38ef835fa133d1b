package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDynamicDefinition;

/** Endpoints must be of a component that is there and allowed, and their placeholders must have values. */
final class EndpointRule implements RouteRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        Endpoints.visit(route, (step, uri) -> {
            if (checkPlaceholders(route, step, uri, context)) {
                checkComponent(route, step, RouteModel.scheme(context.model().resolved(uri)), context);
            }
        });
        RouteModel.visit(route, step -> {
            if (step instanceof ToDynamicDefinition to && !Endpoints.isFixed(to.getUri())) {
                String scheme = RouteModel.scheme(context.model().resolved(to.getUri()));
                if (Endpoints.isFixed(scheme)) {
                    checkComponent(route, step, scheme, context);
                }
            }
        });
    }

    /** In YAML they have been found already, in whatever key they stand. */
    private static boolean checkPlaceholders(RouteDefinition route, NamedNode step, String uri, LintContext context) {
        Matcher matcher = PLACEHOLDER.matcher(uri);
        boolean resolved = true;
        while (matcher.find()) {
            String placeholder = matcher.group();
            boolean parameter = RouteModel.positionOf(step).file().startsWith("kamelets/");
            if (!parameter && context.model().resolved(placeholder).equals(placeholder)) {
                resolved = false;
                context.accuse(route, step);
                if (!context.placeholders().hasTold(matcher.group(1))) {
                    context.add(
                            route,
                            UnresolvedPlaceholder.finding(context.at(step, "uri"), matcher.group(1), context.camel()));
                }
            }
        }
        return resolved;
    }

    private static void checkComponent(RouteDefinition route, NamedNode step, String scheme, LintContext context) {
        boolean shipped = Components.SHIPPED.contains(scheme) || scheme.contains("{{");
        boolean listed = context.allowedComponents().contains(scheme);
        boolean there = Components.isThere(context.camel(), scheme);
        if (shipped || listed && there) {
            return;
        }
        Set<String> known = new TreeSet<>(Components.SHIPPED);
        known.addAll(context.allowedComponents());
        Finding finding;
        if (there) {
            finding = context.finding(Rule.COMPONENT_UNLISTED, step, "uri", "component '" + scheme + "' is not listed")
                    .expecting("expected its name in serai.components.allow");
        } else if (listed) {
            finding = context.finding(Rule.COMPONENT_UNKNOWN, step, "uri", "component '" + scheme + "' has no jar")
                    .expecting("expected the jar of camel-" + scheme + " in lib/");
        } else {
            finding = context.finding(Rule.COMPONENT_UNKNOWN, step, "uri", "unknown component '" + scheme + "'")
                    .expecting(
                            "expected one that Serai brings, or its jar in lib/ and its name in serai.components.allow")
                    .suggesting(scheme, known);
        }
        context.add(route, finding);
    }
}
