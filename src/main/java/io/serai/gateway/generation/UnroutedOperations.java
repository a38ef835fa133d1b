package io.serai.gateway.generation;

import io.serai.contract.Contract;
import io.serai.contract.MockExample;
import io.serai.exchange.Operation;
import io.serai.gateway.lint.OperationRoutes;
import io.serai.soap.SoapOperations;
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
    private static final String EXPECTED = "expected soap, backend:<name>, mock or 501";

    private final LoadedSettings settings;
    private final CamelContext camel;
    private final Findings findings;

    UnroutedOperations(LoadedSettings settings, CamelContext camel, Findings findings) {
        this.settings = settings;
        this.camel = camel;
        this.findings = findings;
    }

    /** The routes to add. */
    List<RouteDefinition> routes(List<Contract> contracts, OperationRoutes operations) throws Exception {
        checkApis(contracts, operations);
        List<RouteDefinition> routes = new ArrayList<>();
        for (Contract contract : contracts) {
            ApiSettings api = settings.values().api().get(contract.api());
            Optional<String> how = api == null ? Optional.empty() : api.unrouted();
            if (how.isEmpty()) {
                report(contract, operations);
                continue;
            }
            if (!how.get().matches("soap|mock|501|backend:[^/?]+")) {
                reportUnusable(contract, how.get());
                continue;
            }
            String backend =
                    how.get().equals("soap") ? contract.api() : how.get().replaceFirst("^backend:", "");
            if (how.get().matches("soap|backend:.*")
                    && !settings.backendNames(findings).contains(backend)) {
                String key = "serai.api." + contract.api() + ".unrouted";
                findings.add(
                        Finding.of(Rule.BACKEND_UNKNOWN, positionOf(key), "backend '" + backend + "' has no address")
                                .expecting("expected the setting serai.backend." + backend + ".url")
                                .suggesting(backend, settings.backendNames(findings)));
                continue;
            }
            for (Operation operation : operations.unrouted(contract)) {
                routes.addAll(route(contract, operation, how.get()));
            }
        }
        return routes;
    }

    /** An API without any route is one mistake. */
    private void report(Contract contract, OperationRoutes operations) {
        List<Operation> unrouted = operations.unrouted(contract);
        List<Operation> missing = unrouted.stream()
                .filter(operation -> !operations.isToldElsewhere(operation))
                .toList();
        String setting = ", or the setting serai.api." + contract.api() + ".unrouted";
        if (missing.size() > 1 && missing.size() == contract.served().size()) {
            findings.add(Finding.of(
                            Rule.OPERATION_WITHOUT_ROUTE,
                            contract.source().at("/paths"),
                            "none of the " + missing.size() + " operations of '" + contract.api() + "' has a route")
                    .expecting("expected routes from direct:" + missing.get(0).name() + " and so on in routes/"
                            + setting));
            return;
        }
        missing.forEach(operation -> findings.add(Finding.of(
                        Rule.OPERATION_WITHOUT_ROUTE,
                        contract.positionOf(operation),
                        "operation '" + operation.name() + "' has no route")
                .expecting("expected a route from direct:" + operation.name() + " in routes/" + setting)));
    }

    private Collection<RouteDefinition> route(Contract contract, Operation operation, String how) throws Exception {
        if (how.startsWith("backend:")) {
            return built(operation, route -> route.to(how));
        }
        if (how.equals("soap")) {
            return soap(contract, operation);
        }
        if (how.equals("501")) {
            return built(operation, route -> route.to("problem:not-implemented"));
        }
        return mock(contract, operation);
    }

    private Collection<RouteDefinition> soap(Contract contract, Operation operation) throws Exception {
        SoapOperations known = camel.getRegistry().findSingleByType(SoapOperations.class);
        if (known == null || !known.names().contains(operation.name())) {
            findings.add(Finding.of(
                            Rule.OPERATION_WITHOUT_ROUTE,
                            contract.positionOf(operation),
                            "operation '" + operation.name() + "' has no route, and no x-soap to be served by")
                    .expecting("expected one of them"));
            return List.of();
        }
        return built(operation, route -> route.to("soap:" + operation.name()));
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

    private void reportUnusable(Contract contract, String how) {
        String key = "serai.api." + contract.api() + ".unrouted";
        findings.add(Finding.of(Rule.SETTING_VALUE, positionOf(key), key + " = '" + how + "' is not known")
                .expecting(EXPECTED));
    }

    private void checkApis(List<Contract> contracts, OperationRoutes operations) {
        List<String> known = contracts.stream().map(Contract::api).toList();
        for (String api : settings.values().api().keySet()) {
            if (!operations.isKnown(api)) {
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
