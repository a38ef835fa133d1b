package io.serai.gateway.lint;

import java.util.List;

/** All checks of routes that need nothing but the model; what is left is told when a route starts. */
public final class RouteLint {
    private static final List<RouteRule> RULES = List.of(
            new EndpointRule(),
            new UncoveredRule(),
            new BackendRule(),
            new ResourceRule(),
            new DangerousOptionRule(),
            new DynamicEndpointRule(),
            new ControlHeaderRule(),
            new ParameterHeaderRule(),
            new ThrottleRule(),
            new ProblemRule());

    private RouteLint() {}

    /** Runs every check on every route. */
    public static void check(LintContext context, OperationRoutes operations) {
        context.model().routes().forEach(route -> RULES.forEach(rule -> rule.check(route, context)));
        new RouteNamesCheck(context, operations).check();
    }
}
