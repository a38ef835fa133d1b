package io.serai.gateway.lint;

import io.serai.problem.ProblemType;
import io.serai.workspace.Rule;
import java.util.Arrays;
import org.apache.camel.model.RouteDefinition;

/** A {@code problem:} step without a status must name a problem of the catalogue. */
final class ProblemRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            String name = RouteModel.remaining(resolved);
            if (RouteModel.scheme(resolved).equals("problem")
                    && !name.contains("{{")
                    && ProblemType.of(name).isEmpty()
                    && !resolved.matches(".*[?&]status=.*")) {
                context.add(
                        route,
                        context.finding(
                                        Rule.PROBLEM_UNKNOWN,
                                        step,
                                        "uri",
                                        name.isEmpty()
                                                ? "the problem has no name"
                                                : "problem '" + name + "' is not in the catalogue")
                                .expecting("expected one of docs/problems.md, or a status for a problem of your own")
                                .suggesting(
                                        name,
                                        Arrays.stream(ProblemType.values())
                                                .map(ProblemType::slug)
                                                .toList()));
            }
        });
    }
}
