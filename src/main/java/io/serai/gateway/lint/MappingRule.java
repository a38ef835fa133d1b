package io.serai.gateway.lint;

import io.serai.mapping.ContractMappings;
import io.serai.mapping.MappingEndpoint;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.Set;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** A {@code mapping:} step must name a component or an operation of a contract that can be mapped. */
final class MappingRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        ContractMappings mappings = context.camel().getRegistry().findSingleByType(ContractMappings.class);
        if (mappings == null) {
            return;
        }
        Endpoints.visit(route, (step, uri) -> {
            String resolved = context.model().resolved(uri);
            if (RouteModel.scheme(resolved).equals("mapping") && !resolved.contains("{{") && !context.isAccused(step)) {
                check(route, step, resolved, mappings, context);
            }
        });
    }

    private static void check(
            RouteDefinition route, NamedNode step, String uri, ContractMappings mappings, LintContext context) {
        MappingEndpoint endpoint = endpoint(uri, context);
        if (endpoint == null) {
            return;
        }
        Named named = Named.of(endpoint, mappings);
        if (named == null) {
            tryToFind(route, step, endpoint, mappings, context);
        } else if (!named.known().contains(named.value())) {
            context.add(route, finding(step, named, context).suggesting(named.value(), named.known()));
        } else {
            tryToFind(route, step, endpoint, mappings, context);
        }
    }

    /** Options that Camel does not take are told by others. */
    private static @Nullable MappingEndpoint endpoint(String uri, LintContext context) {
        try {
            return context.camel().getEndpoint(uri, MappingEndpoint.class);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static void tryToFind(
            RouteDefinition route,
            NamedNode step,
            MappingEndpoint endpoint,
            ContractMappings mappings,
            LintContext context) {
        try {
            mappings.find(endpoint.name());
        } catch (IllegalArgumentException e) {
            context.add(
                    route,
                    context.finding(Rule.MAPPING_UNKNOWN, step, "uri", String.valueOf(e.getMessage()))
                            .expecting("expected a message that docs/mapping.md describes"));
        }
    }

    private static Finding finding(NamedNode step, Named named, LintContext context) {
        return context.finding(
                        Rule.MAPPING_UNKNOWN,
                        step,
                        named.option(),
                        "'" + named.value() + "' is no " + named.option() + " of a contract")
                .expecting(named.expected());
    }

    /** What an endpoint names, and what it could name. */
    private record Named(String option, String value, Set<String> known, String expected) {
        private static @Nullable Named of(MappingEndpoint endpoint, ContractMappings mappings) {
            if (endpoint.getSchema() != null && endpoint.getOperation() == null) {
                return new Named("schema", endpoint.getSchema(), mappings.schemas(), "expected <api>.<component>");
            }
            return endpoint.getOperation() != null && endpoint.getSchema() == null
                    ? new Named(
                            "operation", endpoint.getOperation(), mappings.operations(), "expected <api>.<operationId>")
                    : null;
        }
    }
}
