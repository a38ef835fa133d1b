package io.serai.gateway.lint;

import io.serai.workspace.Rule;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetHeadersDefinition;

/** The headers with which Camel's HTTP steps choose their target are not set from data (CVE-2026-78164). */
final class ControlHeaderRule implements RouteRule {
    private static final Set<String> TARGETS = Set.of(
            "camelhttpuri",
            "camelresthttpuri",
            "camelhttphost",
            "camelhttpport",
            "camelhttpscheme",
            "camelhttpbaseuri");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        RouteModel.visit(route, step -> {
            if (step instanceof SetHeaderDefinition one) {
                check(route, one, context);
            } else if (step instanceof SetHeadersDefinition several) {
                several.getHeaders().forEach(one -> check(route, one, context));
            }
        });
    }

    private static void check(RouteDefinition route, SetHeaderDefinition step, LintContext context) {
        String name = String.valueOf(step.getName()).toLowerCase(Locale.ROOT);
        if (TARGETS.contains(name)
                && step.getExpression() != null
                && !"constant".equals(step.getExpression().getLanguage())) {
            context.add(
                    route,
                    context.finding(Rule.CONTROL_HEADER, step, "name", "'" + step.getName() + "' is set from data")
                            .expecting("expected a backend: step, or a constant"));
        }
    }
}
