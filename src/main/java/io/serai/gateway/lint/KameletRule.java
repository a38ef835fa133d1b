package io.serai.gateway.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.util.URISupport;

/** A Kamelet that a route uses must be there, and its options must be those it declares. */
final class KameletRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            String name = RouteModel.remaining(resolved).split("/", 2)[0];
            if (RouteModel.scheme(resolved).equals("kamelet") && !name.matches("source|sink|.*\\{\\{.*")) {
                checkUse(route, step, name, resolved, context);
            }
        });
    }

    private static void checkUse(RouteDefinition route, NamedNode step, String name, String uri, LintContext context) {
        if (context.sources().lost().mentions(name)) {
            context.accuse(route, step);
            return;
        }
        if (context.kamelet(name).isEmpty()) {
            String key = step.getShortName().equals("kamelet") ? "name" : "uri";
            Finding finding = context.finding(Rule.RESOURCE_MISSING, step, key, "there is no Kamelet '" + name + "'")
                    .expecting("expected kamelets/" + name + ".kamelet.yaml")
                    .suggesting(name, context.kamelets());
            context.add(route, finding);
            return;
        }
        SourceTree tree = context.sources()
                .trees()
                .get(context.at(context.kamelet(name).get()).file());
        if (tree != null) {
            checkOptions(route, step, name, uri, tree.root().at("/spec/definition"), context);
        }
    }

    private static void checkOptions(
            RouteDefinition route, NamedNode step, String name, String uri, JsonNode declared, LintContext context) {
        Set<String> given = optionsOf(uri);
        List<String> known = new ArrayList<>();
        declared.path("properties").fieldNames().forEachRemaining(known::add);
        for (String option : given) {
            if (!known.contains(option)) {
                Finding finding = context.finding(
                                Rule.OPTION_UNKNOWN,
                                step,
                                option,
                                "unknown option '" + option + "' of Kamelet '" + name + "'")
                        .expecting(
                                known.isEmpty() ? "expected no options" : "expected one of " + String.join(", ", known))
                        .suggesting(option, known);
                context.add(route, finding);
            }
        }
        for (JsonNode required : declared.path("required")) {
            String option = required.asText();
            boolean fallback = declared.path("properties").path(option).has("default");
            if (!given.contains(option) && !fallback) {
                Finding finding = context.finding(
                                Rule.OPTION_VALUE,
                                step,
                                "uri",
                                "option '" + option + "' of Kamelet '" + name + "' is missing")
                        .expecting("expected a value, it is required");
                context.add(route, finding);
            }
        }
    }

    private static Set<String> optionsOf(String uri) {
        try {
            return new TreeSet<>(
                    URISupport.parseQuery(URISupport.extractQuery(uri)).keySet());
        } catch (URISyntaxException e) {
            return Set.of();
        }
    }
}
