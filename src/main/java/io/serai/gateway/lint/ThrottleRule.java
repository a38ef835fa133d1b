package io.serai.gateway.lint;

import io.serai.workspace.Rule;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ThrottleDefinition;

/** A throttle that does not reject makes requests wait, and with them a thread each. */
final class ThrottleRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        RouteModel.visit(route, step -> {
            if (step instanceof ThrottleDefinition throttle && !"true".equals(throttle.getRejectExecution())) {
                context.add(
                        route,
                        context.finding(Rule.THROTTLE_QUEUE, step, "throttle", "the throttle makes requests wait")
                                .expecting("expected rejectExecution: true, so that they are answered 429"));
            }
        });
    }
}
