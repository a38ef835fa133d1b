package io.serai.gateway.lint;

import java.util.function.BiConsumer;
import org.apache.camel.NamedNode;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.KameletDefinition;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** The endpoints a route names, the one it starts from included. */
final class Endpoints {
    private Endpoints() {}

    /** Runs the visitor with each step and its uri as written, placeholders included; those that only a message decides are
     * left out. */
    static void visit(RouteDefinition route, BiConsumer<NamedNode, String> visitor) {
        if (route.getInput() != null && route.getInput().getEndpointUri() != null) {
            visitor.accept(route.getInput(), route.getInput().getEndpointUri());
        }
        RouteModel.visit(route, step -> {
            String uri = uriOf(step);
            if (uri != null) {
                visitor.accept(step, uri);
            }
        });
    }

    private static @Nullable String uriOf(ProcessorDefinition<?> step) {
        if (step instanceof ToDynamicDefinition to) {
            return isFixed(to.getUri()) ? to.getUri() : null;
        }
        if (step instanceof KameletDefinition kamelet) {
            return "kamelet:" + kamelet.getName();
        }
        if (step instanceof EnrichDefinition || step instanceof PollEnrichDefinition) {
            ExpressionDefinition expression = ((ExpressionNode) step).getExpression();
            boolean constant = expression != null && "constant".equals(expression.getLanguage());
            return constant ? expression.getExpression() : null;
        }
        return step instanceof EndpointRequiredDefinition required ? required.getEndpointUri() : null;
    }

    /** Whether a uri of toD and the like holds nothing that is found out for each message. */
    static boolean isFixed(@Nullable String uri) {
        return uri != null && !uri.contains("${") && !uri.contains("$simple{");
    }
}
