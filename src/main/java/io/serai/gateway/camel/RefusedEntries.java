package io.serai.gateway.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.lint.RouteModel;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.rest.RestDefinition;

/** Refuses entries that have another home: the surface of an API is the contract's, reusable steps are Kamelets. */
final class RefusedEntries {
    private static final String CONTRACT = "expected a contract in openapi/ and routes from direct:<api>.<operationId>";
    private static final String KAMELET = "expected a Kamelet in kamelets/";

    /** Entries that would be taken for served, with what to use instead. */
    private static final Map<String, String> REFUSED = Map.of(
            "rest", CONTRACT, "restConfiguration", CONTRACT, "routeTemplate", KAMELET, "templatedRoute", KAMELET);

    private RefusedEntries() {}

    /** The text of a YAML file with such entries made blank. */
    static String withoutThem(SourceTree tree, String text, Findings findings) {
        String rest = text;
        JsonNode entries = tree.root();
        for (int i = 0; entries.isArray() && i < entries.size(); i++) {
            for (String key : REFUSED.keySet()) {
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
        for (RouteTemplateDefinition template : List.copyOf(context.getRouteTemplateDefinitions())) {
            if (!String.valueOf(template.getLocation()).contains("kamelets/")) {
                findings.add(finding(RouteModel.positionOf(template.getRoute()), "routeTemplate"));
            }
        }
        for (RouteDefinition route : List.copyOf(context.getRouteDefinitions())) {
            if (route.getInput() != null
                    && RouteModel.scheme(route.getInput().getEndpointUri()).equals("rest")) {
                context.getRouteDefinitions().remove(route);
            }
        }
    }

    private static Finding finding(Position position, String key) {
        Rule rule = key.startsWith("rest") ? Rule.ROUTE_REST : Rule.ROUTE_SYNTAX;
        return Finding.of(rule, position, "'" + key + "' is not served").expecting(String.valueOf(REFUSED.get(key)));
    }
}
