package io.serai.gateway.lint;

import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.serai.workspace.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Camel's HTTP consumers make headers of all parameters; Serai does not, so {@code ${header.orderId}} of a path
 * parameter would be silently empty.
 */
final class ParameterHeaderRule implements RouteRule {
    private static final Pattern HEADER =
            Pattern.compile("(?:\\bheaders?[.\\[:]|headerAs\\()\\s*['\"]?([A-Za-z0-9_-]+)");

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
        RouteModel.visit(route, step -> texts(step).forEach(text -> checkText(route, step, text, parameters, context)));
    }

    private static void checkText(
            RouteDefinition route,
            ProcessorDefinition<?> step,
            String text,
            Map<String, Parameter> parameters,
            LintContext context) {
        Matcher matcher = HEADER.matcher(text);
        while (matcher.find()) {
            Parameter parameter = parameters.get(matcher.group(1));
            if (parameter != null) {
                String instead = parameter.isVariable()
                        ? "${variable." + parameter.name() + "}"
                        : "${variable.parameters[" + parameter.name() + "]}";
                context.add(
                        route,
                        context.finding(
                                        Rule.HEADER_OF_PARAMETER,
                                        step,
                                        "expression",
                                        "'" + parameter.name() + "' is a "
                                                + parameter.location().label() + " parameter and never a header")
                                .expecting("expected " + instead));
            }
        }
    }

    /** The expressions of one step, as texts in which headers are named as in simple. */
    private static List<String> texts(ProcessorDefinition<?> step) {
        if (step instanceof LogDefinition log) {
            return List.of(String.valueOf(log.getMessage()));
        }
        if (step instanceof ChoiceDefinition choice) {
            return choice.getWhenClauses().stream()
                    .map(WhenDefinition::getExpression)
                    .map(ParameterHeaderRule::text)
                    .toList();
        }
        return step instanceof ExpressionNode node ? List.of(text(node.getExpression())) : List.of();
    }

    private static String text(@Nullable ExpressionDefinition expression) {
        if (expression == null || expression.getExpression() == null) {
            return "";
        }
        return switch (expression.getLanguage()) {
            case "header" -> "header." + expression.getExpression();
            case "simple", "jq", "groovy" -> expression.getExpression();
            default -> "";
        };
    }

    private static Set<String> headersSetIn(RouteDefinition route) {
        Set<String> names = new HashSet<>();
        RouteModel.visit(route, step -> {
            if (step instanceof SetHeaderDefinition set) {
                names.add(set.getName());
            }
        });
        return names;
    }
}
