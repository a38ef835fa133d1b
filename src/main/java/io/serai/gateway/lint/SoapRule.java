package io.serai.gateway.lint;

import io.serai.soap.SoapOperations;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;

/**
 * A {@code soap:} step must name an operation whose contract has {@code x-soap}, and call a backend with an address, and
 * with credentials when the operation asks for them.
 */
final class SoapRule implements RouteRule {
    private static final Pattern BACKEND = Pattern.compile("[?&]backend=([^&]+)");
    private static final Pattern WITHOUT_CALL = Pattern.compile(".*[?&]part=(write|read)(&.*)?");
    private static final Pattern WITHOUT_WRITING = Pattern.compile(".*[?&]part=(call|read)(&.*)?");

    @Override
    public void check(RouteDefinition route, LintContext context) {
        SoapOperations operations = context.camel().getRegistry().findSingleByType(SoapOperations.class);
        SoapOperations known = operations == null ? new SoapOperations(Map.of()) : operations;
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            if (RouteModel.scheme(resolved).equals("soap")) {
                check(route, step, resolved, known, context);
            }
        });
    }

    private static void check(
            RouteDefinition route, NamedNode step, String uri, SoapOperations known, LintContext context) {
        String operation = RouteModel.remaining(uri);
        if (operation.contains("{{")) {
            return;
        }
        if (!known.names().contains(operation)) {
            context.add(
                    route,
                    context.finding(
                                    Rule.SOAP_OPERATION_UNKNOWN,
                                    step,
                                    "uri",
                                    "'" + operation + "' is no operation of a contract that has x-soap")
                            .expecting("expected <api>.<operationId>")
                            .suggesting(operation, known.names()));
        }
        Matcher named = BACKEND.matcher(uri);
        String backend = named.find() ? named.group(1) : operation.replaceFirst("\\..*", "");
        boolean writes = !WITHOUT_WRITING.matcher(uri).matches();
        boolean needed = !WITHOUT_CALL.matcher(uri).matches() || writes && known.needsBackend(operation);
        if (needed && !backend.contains("{{") && !context.backends().contains(backend)) {
            context.add(
                    route,
                    context.finding(Rule.BACKEND_UNKNOWN, step, "uri", "backend '" + backend + "' has no address")
                            .expecting("expected the setting serai.backend." + backend + ".url")
                            .suggesting(backend, context.backends()));
        } else if (writes
                && known.needsCredentials(operation)
                && !backend.contains("{{")
                && !context.credentials().contains(backend)) {
            refuse(route, step, operation, backend, context);
        }
    }

    /** Credentials that are missing are told once, where the contract asks for them first. */
    private static void refuse(
            RouteDefinition route, NamedNode step, String operation, String backend, LintContext context) {
        context.accuse(route, step);
        if (!context.isFirst("credentials " + backend)) {
            return;
        }
        context.contracts().stream()
                .flatMap(contract -> contract.operations().stream()
                        .filter(one -> one.name().equals(operation))
                        .map(contract::positionOf))
                .findFirst()
                .ifPresent(position -> context.add(
                        route,
                        Finding.of(
                                        Rule.SOAP_CREDENTIALS,
                                        position,
                                        "operation '" + operation + "' has x-soap.security, and backend '" + backend
                                                + "' has no credentials")
                                .expecting("expected the settings serai.backend." + backend + ".wss.username and "
                                        + "serai.backend." + backend + ".wss.password")));
    }
}
