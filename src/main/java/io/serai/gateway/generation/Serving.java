package io.serai.gateway.generation;

import io.serai.contract.Contract;
import io.serai.contract.ParameterDecoder;
import io.serai.exchange.Operation;
import io.serai.gateway.camel.CompiledRoutes;
import io.serai.gateway.camel.MessageIn;
import io.serai.gateway.camel.MessageOut;
import io.serai.gateway.camel.PlatformEngine;
import io.serai.gateway.camel.RouteEntry;
import io.serai.gateway.lint.PlanDerivation;
import io.serai.gateway.lint.RouteModel;
import io.serai.gateway.lint.RoutePlan;
import io.serai.telemetry.RequestMetrics;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.DefaultConsumer;

/** Compiles what serves each operation, from its contract and its started route. */
final class Serving {
    private final ProcessState process;
    private final GatewaySettings settings;
    private final DefaultCamelContext camel;
    private final RouteModel model;
    private final PlanDerivation plans;
    private final CompiledRoutes compiled;
    private final PlatformEngine platform;

    Serving(
            ProcessState process,
            GatewaySettings settings,
            DefaultCamelContext camel,
            RouteModel model,
            PlatformEngine platform) {
        this.process = process;
        this.settings = settings;
        this.camel = camel;
        this.model = model;
        this.plans = new PlanDerivation(model);
        this.compiled = new CompiledRoutes(camel, model);
        this.platform = platform;
    }

    List<Served> of(List<Contract> contracts) {
        List<Served> served = new ArrayList<>();
        for (Contract contract : contracts) {
            contract.served().forEach(operation -> served.add(serve(operation)));
        }
        model.routes().forEach(this::planPlatform);
        return served;
    }

    private Served serve(Operation operation) {
        RouteDefinition definition = model.direct(operation.name())
                .orElseThrow(() -> new IllegalStateException(operation.name() + " has no route"));
        Route route = camel.getRoute(definition.getRouteId());
        RoutePlan plan = plans.planOf(definition);
        RouteEntry entry =
                new RouteEntry(route.getId(), (DefaultConsumer) route.getConsumer(), plan, process.workers());
        MessageIn in = new MessageIn(operation);
        MessageOut out = new MessageOut(operation);
        return new Served(
                operation,
                new ParameterDecoder(operation),
                in,
                out,
                entry,
                compiled.compile(definition, plan, operation, in, out),
                operation.maxBody().orElse(settings.http().maxBody().bytes()),
                new RequestMetrics(process.meters(), operation.api(), operation.id(), operation.method()));
    }

    private void planPlatform(RouteDefinition definition) {
        Route route = camel.getRoute(definition.getRouteId());
        if (route != null) {
            platform.plan(route.getEndpoint(), route.getId(), plans.planOf(definition));
        }
    }
}
