package io.serai.gateway.lint;

import io.serai.workspace.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.RouteDefinition;

/** Two {@code platform-http:} routes must not take the same method of the same path: one would never be asked. */
final class PlatformClashes {
    private final LintContext context;
    private final Map<String, List<Placed>> byShape = new HashMap<>();

    PlatformClashes(LintContext context) {
        this.context = context;
    }

    void check() {
        for (RouteDefinition route : context.model().routes()) {
            PlatformPath.ofUri(context.model().uriOf(route)).ifPresent(path -> check(new Placed(route, path)));
        }
    }

    private void check(Placed placed) {
        List<Placed> earlier = byShape.computeIfAbsent(placed.path().shape(), shape -> new ArrayList<>());
        for (Placed first : earlier) {
            Optional<Set<String>> shared = placed.path().sharedMethods(first.path());
            if (shared.isPresent()) {
                add(placed, first, shared.get());
                break;
            }
        }
        earlier.add(placed);
    }

    private void add(Placed placed, Placed first, Set<String> shared) {
        String methods = shared.isEmpty() ? "" : " for " + String.join(", ", shared);
        String message = "'platform-http:" + placed.path().template() + "' has a route" + methods + " already";
        context.add(
                placed.route(),
                context.finding(Rule.ROUTE_FROM_DUPLICATE, placed.route().getInput(), "uri", message)
                        .expecting("expected one route; the first is at " + context.at(first.route())));
    }

    private record Placed(RouteDefinition route, PlatformPath path) {}
}
