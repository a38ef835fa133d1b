package io.serai.gateway.lint;

import org.apache.camel.model.RouteDefinition;

/** A JSON path that does not compile would fail with the first request. */
final class JsonPathRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        ExpressionErrors errors = new ExpressionErrors(context);
        RouteModel.visit(route, step -> StepExpressions.of(step).stream()
                .filter(use -> use.language().equals("jsonpath"))
                .forEach(use -> errors.findInPath(use).ifPresent(finding -> context.add(route, finding))));
    }
}
