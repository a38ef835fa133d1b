package io.serai.gateway.lint;

import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.SetVariablesDefinition;

/** A {@code backend:} step must name a backend with an address, and its path only parameters that are there. */
final class BackendRule implements RouteRule {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            if (RouteModel.scheme(resolved).equals("backend")) {
                checkName(route, step, RouteModel.remaining(resolved), context);
                context.operationOf(route).ifPresent(operation -> checkPath(route, step, resolved, operation, context));
            }
        });
    }

    private static void checkName(RouteDefinition route, NamedNode step, String remaining, LintContext context) {
        String name = remaining.split("/", 2)[0];
        if (name.contains("{{") || context.backends().contains(name)) {
            return;
        }
        Finding finding = context.finding(Rule.BACKEND_UNKNOWN, step, "uri", "backend '" + name + "' has no address")
                .expecting("expected the setting serai.backend." + name + ".url")
                .suggesting(name, context.backends());
        // A misspelt name is to be mended at each place, a missing setting once.
        if (finding.hint().isEmpty() && !context.isFirst("backend " + name)) {
            context.accuse(route, step);
        } else {
            context.add(route, finding);
        }
    }

    private static void checkPath(
            RouteDefinition route, NamedNode step, String uri, Operation operation, LintContext context) {
        Set<String> known = variables(route);
        operation.parameters().stream().map(Parameter::name).forEach(known::add);
        Matcher matcher = NAME.matcher(uri);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!known.contains(name)) {
                context.add(
                        route,
                        context.finding(
                                        Rule.PATH_VARIABLE_UNKNOWN,
                                        step,
                                        "uri",
                                        "'{" + name + "}' is neither a parameter of " + operation.name()
                                                + " nor a variable of its route")
                                .expecting("expected one of them")
                                .suggesting(name, known));
            }
        }
    }

    private static Set<String> variables(RouteDefinition route) {
        Set<String> names = new HashSet<>();
        RouteModel.visit(route, step -> addVariables(step, names));
        return names;
    }

    private static void addVariables(ProcessorDefinition<?> step, Set<String> names) {
        if (step instanceof SetVariableDefinition one) {
            names.add(one.getName());
        } else if (step instanceof SetVariablesDefinition several) {
            several.getVariables().forEach(variable -> names.add(variable.getName()));
        }
    }
}
