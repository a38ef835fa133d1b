package io.serai.gateway.lint;

import io.serai.exchange.Operation;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;

/** Names must be unique, calls must lead somewhere, and routes and operations must belong together. */
final class RouteNamesCheck {
    private final LintContext context;
    private final RouteModel model;

    RouteNamesCheck(LintContext context) {
        this.context = context;
        this.model = context.model();
    }

    void check() {
        Map<String, NamedNode> ids = new HashMap<>();
        Map<String, RouteDefinition> inputs = new HashMap<>();
        Set<String> called = new HashSet<>();
        for (RouteDefinition route : model.routes()) {
            checkId(route, route, ids);
            RouteModel.visit(route, step -> checkId(route, step, ids));
            checkInput(route, inputs);
            Endpoints.visit(route, (step, uri) -> {
                if (step != route.getInput()) {
                    RouteModel.directName(model.resolved(uri)).ifPresent(name -> checkCall(route, step, name, called));
                }
            });
        }
        checkOrphans(called);
    }

    private void checkId(RouteDefinition route, NamedNode node, Map<String, NamedNode> ids) {
        boolean custom = node instanceof RouteDefinition r ? r.hasCustomIdAssigned() : isCustom(node);
        if (!custom || node.getId() == null) {
            return;
        }
        NamedNode first = ids.putIfAbsent(node.getId(), node);
        if (first != null && first != node) {
            context.add(
                    route,
                    context.finding(
                                    Rule.ROUTE_ID_DUPLICATE,
                                    node,
                                    "id",
                                    "id '" + node.getId() + "' is used a second time")
                            .expecting("expected another id; the first is at " + context.at(first)));
        }
    }

    private static boolean isCustom(NamedNode node) {
        return node instanceof org.apache.camel.model.OptionalIdentifiedDefinition<?> identified
                && identified.hasCustomIdAssigned();
    }

    private void checkInput(RouteDefinition route, Map<String, RouteDefinition> inputs) {
        String uri = model.uriOf(route);
        if (!RouteModel.scheme(uri).equals("direct")) {
            return;
        }
        RouteDefinition first = inputs.putIfAbsent(RouteModel.remaining(uri), route);
        if (first != null) {
            context.add(
                    route,
                    context.finding(
                                    Rule.ROUTE_FROM_DUPLICATE,
                                    route.getInput(),
                                    "uri",
                                    "'direct:" + RouteModel.remaining(uri) + "' has a route already")
                            .expecting("expected one route; the first is at " + context.at(first)));
        }
    }

    private void checkCall(RouteDefinition route, NamedNode step, String name, Set<String> called) {
        called.add(name);
        if (model.direct(name).isEmpty()) {
            context.add(
                    route,
                    context.finding(Rule.DIRECT_UNKNOWN, step, "uri", "no route starts with 'direct:" + name + "'")
                            .expecting("expected a route of this workspace")
                            .suggesting(name, model.directNames()));
        }
    }

    /** A dotted name is that of an operation, unless another route calls it. */
    private void checkOrphans(Set<String> called) {
        Map<String, Operation> operations = new TreeMap<>();
        context.contracts().forEach(contract -> contract.operations().forEach(o -> operations.put(o.name(), o)));
        for (RouteDefinition route : model.routes()) {
            String name = RouteModel.directName(model.uriOf(route)).orElse("");
            if (name.contains(".") && !operations.containsKey(name) && !called.contains(name)) {
                Finding finding = context.finding(
                                Rule.ROUTE_WITHOUT_OPERATION,
                                route.getInput(),
                                "uri",
                                "no contract has the operation '" + name + "'")
                        .expecting("expected <api>.<operationId> of a contract in openapi/")
                        .suggesting(name, operations.keySet());
                context.add(route, finding);
            }
        }
    }
}
