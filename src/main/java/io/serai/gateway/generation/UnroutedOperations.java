package io.serai.gateway.generation;

import io.serai.contract.Contract;
import io.serai.contract.MockExample;
import io.serai.exchange.Operation;
import io.serai.gateway.lint.RouteModel;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/** Gives operations that have no route one, as {@code serai.api.<api>.unrouted} says; without it they are findings. */
final class UnroutedOperations {
    private static final String EXPECTED = "expected backend:<name>, mock or 501";

    private final LoadedSettings settings;
    private final CamelContext camel;
    private final Findings findings;

    UnroutedOperations(LoadedSettings settings, CamelContext camel, Findings findings) {
        this.settings = settings;
        this.camel = camel;
        this.findings = findings;
    }

    /** The routes to add. */
    List<RouteDefinition> routes(List<Contract> contracts, RouteModel model) throws Exception {
        checkApis(contracts);
        List<RouteDefinition> routes = new ArrayList<>();
        for (Contract contract : contracts) {
            for (Operation operation : contract.served()) {
                if (model.direct(operation.name()).isEmpty()) {
                    routes.addAll(route(contract, operation, model));
                }
            }
        }
        return routes;
    }

    private Collection<RouteDefinition> route(Contract contract, Operation operation, RouteModel model)
            throws Exception {
        ApiSettings api = settings.values().api().get(contract.api());
        Optional<String> unrouted = api == null ? Optional.empty() : api.unrouted();
        if (unrouted.isEmpty()) {
            findings.add(Finding.of(
                            Rule.OPERATION_WITHOUT_ROUTE,
                            contract.positionOf(operation),
                            "operation '" + operation.name() + "' has no route")
                    .expecting("expected a route from direct:" + operation.name()
                            + " in routes/, or the setting serai.api." + contract.api() + ".unrouted")
                    .suggesting(operation.name(), model.directNames()));
            return List.of();
        }
        String how = unrouted.get();
        if (how.matches("backend:[^/?]+")) {
            return built(operation, route -> route.to(how));
        }
        if (how.equals("501")) {
            return built(operation, route -> route.to("problem:not-implemented"));
        }
        return how.equals("mock") ? mock(contract, operation) : unusable(contract, how);
    }

    private Collection<RouteDefinition> mock(Contract contract, Operation operation) throws Exception {
        MockExample example = MockExample.of(contract, operation).orElse(null);
        if (example == null) {
            findings.add(Finding.of(
                            Rule.OPERATION_WITHOUT_ROUTE,
                            contract.positionOf(operation),
                            "operation '" + operation.name() + "' has no route, and no example to answer with")
                    .expecting("expected an example in one of its success responses"));
            return List.of();
        }
        return built(operation, route -> {
            route.setHeader(Exchange.HTTP_RESPONSE_CODE).constant(example.status());
            if (example.mediaType().isEmpty()) {
                route.setBody().constant(null);
            } else {
                route.setHeader(Exchange.CONTENT_TYPE).constant(example.mediaType());
                route.setBody().constant(example.text());
            }
        });
    }

    private Collection<RouteDefinition> unusable(Contract contract, String how) {
        String key = "serai.api." + contract.api() + ".unrouted";
        findings.add(Finding.of(Rule.SETTING_VALUE, positionOf(key), key + " = '" + how + "' is not known")
                .expecting(EXPECTED));
        return List.of();
    }

    private void checkApis(List<Contract> contracts) {
        List<String> known = contracts.stream().map(Contract::api).toList();
        for (String api : settings.values().api().keySet()) {
            if (!known.contains(api)) {
                String key = "serai.api." + api + ".unrouted";
                findings.add(Finding.of(Rule.SETTING_UNKNOWN, positionOf(key), "there is no API '" + api + "'")
                        .expecting("expected the name of a contract in openapi/")
                        .suggesting(api, known));
            }
        }
    }

    private Position positionOf(String key) {
        return settings.sources().find(key).map(Setting::position).orElse(Position.of("application.properties"));
    }

    private interface Steps {
        void addTo(RouteDefinition route);
    }

    private Collection<RouteDefinition> built(Operation operation, Steps steps) throws Exception {
        RouteBuilder builder = new RouteBuilder(camel) {
            @Override
            public void configure() {
                steps.addTo(from(operation.uri()).routeId(operation.api() + "-" + operation.id() + "-unrouted"));
            }
        };
        builder.configure();
        return builder.getRouteCollection().getRoutes();
    }
}
