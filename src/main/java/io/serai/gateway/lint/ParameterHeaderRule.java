package io.serai.gateway.lint;

import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.serai.gateway.lint.StepExpressions.Use;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetHeadersDefinition;

/**
 * Camel's HTTP consumers make headers of all parameters; Serai does not, so {@code ${header.orderId}} of a path
 * parameter would be silently empty.
 */
final class ParameterHeaderRule implements RouteRule {
    /** In simple {@code header.x}, {@code header[x]}, {@code header:x}, {@code headerAs(x)}; in jq {@code header("x")}. */
    private static final Pattern HEADER = Pattern.compile("\\bheaders?[.:]([A-Za-z0-9_-]+)"
            + "|\\bheaders?\\[\\s*['\"]?([^'\"\\]]+)|\\bheader(?:As)?\\(\\s*['\"]?([^'\",)]+)");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        Optional<Operation> operation = context.operationOf(route);
        if (operation.isEmpty()) {
            return;
        }
        Map<String, Parameter> parameters = new HashMap<>();
        Set<String> headers = headersSetIn(route);
        operation.get().parametersIn(Location.HEADER).forEach(p -> headers.add(p.name()));
        operation.get().parameters().stream()
                .filter(p -> p.location() != Location.HEADER && !headers.contains(p.name()))
                .forEach(p -> parameters.put(p.name(), p));
        RouteModel.visit(route, step -> StepExpressions.of(step).forEach(use -> {
            switch (use.language()) {
                case "header" -> add(route, use, use.text().strip(), 0, parameters, context);
                case "simple", "jq", "groovy" -> {
                    Matcher matcher = HEADER.matcher(use.text());
                    while (matcher.find()) {
                        int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
                        add(route, use, matcher.group(group).strip(), matcher.start(), parameters, context);
                    }
                }
                default -> {}
            }
        }));
    }

    private static void add(
            RouteDefinition route,
            Use use,
            String name,
            int offset,
            Map<String, Parameter> parameters,
            LintContext context) {
        Parameter parameter = parameters.get(name);
        if (parameter != null) {
            String instead = parameter.isVariable()
                    ? "${variable." + parameter.name() + "}"
                    : "${variable.parameters[" + parameter.name() + "]}";
            context.add(
                    route,
                    Finding.of(
                                    Rule.HEADER_OF_PARAMETER,
                                    context.inside(use.place(), use.key(), offset),
                                    "'" + parameter.name() + "' is a "
                                            + parameter.location().label() + " parameter and never a header")
                            .expecting("expected " + instead));
        }
    }

    private static Set<String> headersSetIn(RouteDefinition route) {
        Set<String> names = new HashSet<>();
        RouteModel.visit(route, step -> {
            if (step instanceof SetHeaderDefinition set) {
                names.add(set.getName());
            } else if (step instanceof SetHeadersDefinition several) {
                several.getHeaders().forEach(one -> names.add(one.getName()));
            }
        });
        return names;
    }
}
