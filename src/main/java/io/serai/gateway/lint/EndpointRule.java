package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;

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
    }

    private static boolean checkPlaceholders(RouteDefinition route, NamedNode step, String uri, LintContext context) {
        Matcher matcher = PLACEHOLDER.matcher(uri);
        boolean resolved = true;
        while (matcher.find()) {
            String placeholder = matcher.group();
            if (context.model().resolved(placeholder).equals(placeholder)) {
                resolved = false;
                context.add(
                        route,
                        UnresolvedPlaceholder.finding(context.at(step, "uri"), matcher.group(1), context.camel()));
            }
        }
        return resolved;
    }

    private static void checkComponent(RouteDefinition route, NamedNode step, String scheme, LintContext context) {
        Set<String> known = new TreeSet<>(Components.SHIPPED);
        known.addAll(context.allowedComponents());
        if (known.contains(scheme)
                && (Components.SHIPPED.contains(scheme) || Components.isThere(context.camel(), scheme))) {
            return;
        }
        boolean there = Components.isThere(context.camel(), scheme);
        Finding finding = there
                ? context.finding(Rule.COMPONENT_UNLISTED, step, "uri", "component '" + scheme + "' is not listed")
                        .expecting("expected its name in serai.components.allow")
                : context.finding(Rule.COMPONENT_UNKNOWN, step, "uri", "unknown component '" + scheme + "'")
                        .expecting("expected a component that Serai brings, or one whose jar is in lib/")
                        .suggesting(scheme, known);
        context.add(route, finding);
    }
}
