package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;

/** Names must be unique, calls must lead somewhere, and routes and operations must belong together. */
final class RouteNamesCheck {
    private final LintContext context;
    private final RouteModel model;
    private final OperationRoutes operations;

    RouteNamesCheck(LintContext context, OperationRoutes operations) {
        this.context = context;
        this.model = context.model();
        this.operations = operations;
    }

    void check() {
        Map<String, NamedNode> ids = new HashMap<>();
        Map<String, RouteDefinition> inputs = new HashMap<>();
        for (RouteDefinition route : model.routes()) {
            checkId(route, route, ids);
            RouteModel.visit(route, step -> checkId(route, step, ids));
            checkInput(route, inputs);
            Endpoints.visit(route, (step, uri) -> {
                if (step != route.getInput()) {
                    RouteModel.directName(model.resolved(uri)).ifPresent(name -> checkCall(route, step, name));
                }
            });
        }
        checkOrphans();
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
        String direct = RouteModel.directName(model.uriOf(route)).orElse(null);
        if (direct == null) {
            return;
        }
        RouteDefinition first = inputs.putIfAbsent(direct, route);
        if (first != null) {
            context.add(
                    route,
                    context.finding(
                                    Rule.ROUTE_FROM_DUPLICATE,
                                    route.getInput(),
                                    "uri",
                                    "'direct:" + direct + "' has a route already")
                            .expecting("expected one route; the first is at " + context.at(first)));
        }
    }

    private void checkCall(RouteDefinition route, NamedNode step, String name) {
        if (model.direct(name).isEmpty() && !context.sources().lost().mentions(name) && !operations.tells(name)) {
            context.add(
                    route,
                    context.finding(Rule.DIRECT_UNKNOWN, step, "uri", "no route starts with 'direct:" + name + "'")
                            .expecting("expected a route of this workspace")
                            .suggesting(name, operations.callable()));
        }
    }

    /** A dotted name is that of an operation, unless another route calls it. */
    private void checkOrphans() {
        Map<String, List<String>> byApi = new TreeMap<>();
        operations.orphans().forEach(name -> byApi.computeIfAbsent(
                        OperationRoutes.apiOf(name), api -> new ArrayList<>())
                .add(name));
        byApi.forEach((api, names) -> {
            if (operations.hasContract(api)) {
                names.forEach(name -> addOrphan(name, "no contract has the operation '" + name + "'"));
            } else {
                addOrphan(names.get(0), "there is no contract '" + api + "'", names.size() - 1);
            }
        });
    }

    private void addOrphan(String name, String message) {
        RouteDefinition route = model.direct(name).orElseThrow();
        context.add(
                route,
                context.finding(Rule.ROUTE_WITHOUT_OPERATION, route.getInput(), "uri", message)
                        .expecting("expected <api>.<operationId> of a contract in openapi/")
                        .suggesting(name, operations.candidates(name)));
    }

    /** One finding for all routes of an API that has no contract. */
    private void addOrphan(String name, String message, int further) {
        RouteDefinition route = model.direct(name).orElseThrow();
        Finding finding = context.finding(Rule.ROUTE_WITHOUT_OPERATION, route.getInput(), "uri", message)
                .expecting("expected openapi/" + OperationRoutes.apiOf(name) + ".openapi.yaml")
                .suggesting(OperationRoutes.apiOf(name), operations.apis());
        boolean alone = further == 0 || !finding.hint().isEmpty();
        context.add(
                route,
                alone
                        ? finding
                        : finding.hinting(
                                further + " more " + (further == 1 ? "route is" : "routes are") + " named for it"));
    }
}
