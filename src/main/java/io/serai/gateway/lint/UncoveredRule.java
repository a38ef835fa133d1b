package io.serai.gateway.lint;

import io.serai.contract.Contract;
import io.serai.contract.ContractIndex;
import io.serai.contract.ContractIndex.Candidates;
import io.serai.contract.ContractSet;
import io.serai.exchange.Operation;
import io.serai.workspace.Finding;
import io.serai.workspace.Rule;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.model.RouteDefinition;

/**
 * Routes from {@code platform-http:} are served, and no contract tells clients of them; when one does, or the gateway
 * itself has the path, the route gets no request.
 */
final class UncoveredRule implements RouteRule {
    @Override
    public void check(RouteDefinition route, LintContext context) {
        PlatformPath.ofUri(context.model().uriOf(route))
                .ifPresent(path -> context.add(route, finding(route, path, context)));
    }

    private static Finding finding(RouteDefinition route, PlatformPath path, LintContext context) {
        String[] segments = path.segments();
        if (segments.length > 0 && ContractSet.RESERVED.contains(segments[0])) {
            String message = "'/" + segments[0] + "' is served by the gateway itself";
            return context.finding(Rule.ROUTE_RESERVED, route.getInput(), "uri", message)
                    .expecting("expected another path");
        }
        Optional<Operation> owner = path.prefix() ? Optional.empty() : owner(segments, context);
        if (owner.isPresent()) {
            String message = "'" + path.template() + "' is a path of the contract '"
                    + owner.get().api() + "', which takes its requests";
            return context.finding(Rule.ROUTE_HIDDEN, route.getInput(), "uri", message)
                    .expecting("expected another path, or direct:" + owner.get().api() + ".<operationId>");
        }
        return context.finding(
                        Rule.ROUTE_UNCOVERED, route.getInput(), "uri", "no contract covers '" + path.template() + "'")
                .expecting("expected an operation of a contract in openapi/, unless it is a webhook");
    }

    /** An operation of the same path, whatever its method: the pipeline asks no further then. */
    private static Optional<Operation> owner(String[] segments, LintContext context) {
        ContractIndex<Operation> index = new ContractIndex<>();
        for (Contract contract : context.contracts()) {
            contract.served()
                    .forEach(operation ->
                            index.add(operation.basePath(), operation.method(), operation.path(), operation));
        }
        // A parameter of the route stands for any text, which only a parameter of the contract takes.
        Candidates<Operation> candidates = index.candidates(segments);
        return candidates == null
                ? Optional.empty()
                : candidates.allowed().stream()
                        .map(candidates::find)
                        .filter(Objects::nonNull)
                        .map(match -> match.value())
                        .findFirst();
    }
}
