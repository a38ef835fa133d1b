package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import org.apache.camel.model.DynamicRouterDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutingSlipDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** No endpoint is chosen by what a client sends: Camel would resolve placeholders and call beans in it. */
final class DynamicEndpointRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        RouteModel.visit(route, step -> {
            boolean dynamic = step instanceof ToDynamicDefinition to
                    ? ClientData.isIn("simple", String.valueOf(to.getUri()))
                    : choosesEndpoint(step) && isClientData(((ExpressionNode) step).getExpression());
            if (dynamic) {
                String key = step instanceof ToDynamicDefinition
                        ? "uri"
                        : ((ExpressionNode) step).getExpression().getLanguage();
                context.accuse(route, step);
                Finding finding = Finding.of(
                                Rule.DYNAMIC_URI,
                                context.inside(step, key, 0),
                                "'" + step.getShortName() + "' goes where a client says")
                        .expecting("expected a choice between fixed endpoints, or backend:<name>/path/{parameter}");
                context.add(route, finding);
            }
        });
    }

    private static boolean choosesEndpoint(ProcessorDefinition<?> step) {
        return step instanceof RecipientListDefinition
                || step instanceof RoutingSlipDefinition
                || step instanceof DynamicRouterDefinition
                || step instanceof EnrichDefinition
                || step instanceof PollEnrichDefinition;
    }

    private static boolean isClientData(@Nullable ExpressionDefinition expression) {
        return expression != null
                && expression.getExpression() != null
                && ClientData.isIn(expression.getLanguage(), expression.getExpression());
    }
}
