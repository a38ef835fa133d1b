package io.serai.gateway.lint;

import io.serai.workspace.Rule;
import org.apache.camel.model.RouteDefinition;

/** Routes from {@code platform-http:} are served, and no contract tells clients of them. */
final class UncoveredRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        String uri = context.model().uriOf(route);
        if (RouteModel.scheme(uri).equals("platform-http")) {
            String path = "/" + RouteModel.remaining(uri).replaceFirst("^/+", "");
            context.add(
                    route,
                    context.finding(Rule.ROUTE_UNCOVERED, route.getInput(), "uri", "no contract covers '" + path + "'")
                            .expecting("expected an operation of a contract in openapi/, unless it is a webhook"));
        }
    }
}
