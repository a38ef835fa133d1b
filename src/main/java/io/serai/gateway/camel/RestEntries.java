package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.lint.RouteModel;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.rest.RestDefinition;

/** Refuses Camel's rest: the surface of an API is the contract's. */
final class RestEntries {
    private static final List<String> KEYS = List.of("rest", "restConfiguration", "rest-configuration");

    private RestEntries() {}

    /** The text of a YAML file with such entries made blank. */
    static String withoutThem(SourceTree tree, String text, Findings findings) {
        String rest = text;
        JsonNode entries = tree.root();
        for (int i = 0; entries.isArray() && i < entries.size(); i++) {
            for (String key : KEYS) {
                if (entries.get(i).has(key)) {
                    Position position = tree.at("/" + i + "/" + key);
                    findings.add(finding(position, key));
                    rest = YamlEntries.without(rest, position.line());
                }
            }
        }
        return rest;
    }

    /** Takes what Java files have added out of the model. */
    static void refuse(DefaultCamelContext context, Findings findings) {
        for (RestDefinition rest : context.getRestDefinitions()) {
            findings.add(finding(RouteModel.positionOf(rest), "rest"));
        }
        for (RouteDefinition route : List.copyOf(context.getRouteDefinitions())) {
            if (route.getInput() != null
                    && RouteModel.scheme(route.getInput().getEndpointUri()).equals("rest")) {
                context.getRouteDefinitions().remove(route);
            }
        }
    }

    private static Finding finding(Position position, String key) {
        return Finding.of(Rule.ROUTE_REST, position, "'" + key + "' is not served")
                .expecting("expected a contract in openapi/ and routes from direct:<api>.<operationId>");
    }
}
