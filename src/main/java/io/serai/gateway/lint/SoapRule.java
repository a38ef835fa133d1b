package io.serai.gateway.lint;

import io.serai.soap.SoapOperations;
import io.serai.workspace.Rule;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;

/** A {@code soap:} step must name an operation whose contract has {@code x-soap}, and call a backend with an address. */
final class SoapRule implements RouteRule {
    private static final Pattern BACKEND = Pattern.compile("[?&]backend=([^&]+)");
    private static final Pattern WITHOUT_CALL = Pattern.compile(".*[?&]part=(write|read)(&.*)?");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        SoapOperations operations = context.camel().getRegistry().findSingleByType(SoapOperations.class);
        Set<String> known = operations == null ? Set.of() : operations.names();
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            if (RouteModel.scheme(resolved).equals("soap")) {
                check(route, step, resolved, known, context);
            }
        });
    }

    private static void check(
            RouteDefinition route, NamedNode step, String uri, Set<String> known, LintContext context) {
        String operation = RouteModel.remaining(uri);
        if (operation.contains("{{")) {
            return;
        }
        if (!known.contains(operation)) {
            context.add(
                    route,
                    context.finding(
                                    Rule.SOAP_OPERATION_UNKNOWN,
                                    step,
                                    "uri",
                                    "'" + operation + "' is no operation of a contract that has x-soap")
                            .expecting("expected <api>.<operationId>")
                            .suggesting(operation, known));
        }
        Matcher named = BACKEND.matcher(uri);
        String backend = named.find() ? named.group(1) : operation.replaceFirst("\\..*", "");
        boolean calls = !WITHOUT_CALL.matcher(uri).matches();
        if (calls && !backend.contains("{{") && !context.backends().contains(backend)) {
            context.add(
                    route,
                    context.finding(Rule.BACKEND_UNKNOWN, step, "uri", "backend '" + backend + "' has no address")
                            .expecting("expected the setting serai.backend." + backend + ".url")
                            .suggesting(backend, context.backends()));
        }
    }
}
