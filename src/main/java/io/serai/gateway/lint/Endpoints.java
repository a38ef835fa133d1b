package io.serai.gateway.lint;

import java.util.function.BiConsumer;
import org.apache.camel.NamedNode;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDynamicDefinition;

/** The endpoints a route names, the one it starts from included. */
final class Endpoints {
    private Endpoints() {}

    /** Runs the visitor with each step and its uri as written, placeholders included; dynamic ones are left out. */
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

    private static @org.jspecify.annotations.Nullable String uriOf(ProcessorDefinition<?> step) {
        boolean isStatic = step instanceof EndpointRequiredDefinition && !(step instanceof ToDynamicDefinition);
        return isStatic ? ((EndpointRequiredDefinition) step).getEndpointUri() : null;
    }
}
