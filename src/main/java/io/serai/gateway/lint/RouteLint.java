package io.serai.gateway.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.model.RouteDefinition;

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
            new ProblemRule(),
            new SoapRule(),
            new MappingRule(),
            new JsonPathRule(),
            new BeanRule(),
            new KameletRule());

    private RouteLint() {}

    /** Runs every check on every route. */
    public static void check(LintContext context, OperationRoutes operations) {
        context.sources().trees().values().forEach(context.placeholders()::check);
        Set<RouteDefinition> routes = new LinkedHashSet<>(context.model().routes());
        context.model().routes().forEach(route -> routes.addAll(context.kameletsOf(route)));
        routes.forEach(route -> RULES.forEach(rule -> rule.check(route, context)));
        new RouteNamesCheck(context, operations).check();
        new PlatformClashes(context).check();
    }
}
