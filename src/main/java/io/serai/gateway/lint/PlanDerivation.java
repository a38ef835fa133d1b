package io.serai.gateway.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/** Derives how routes run by walking their model (docs/operations.md, "Execution modes"). */
public final class PlanDerivation {
    private final RouteModel model;

    public PlanDerivation(RouteModel model) {
        this.model = model;
    }

    /** Whether a step, or one inside of it, is not known to go on at once. */
    public boolean mayWait(ProcessorDefinition<?> step) {
        return waiting(step, new HashSet<>()).isPresent();
    }

    public RoutePlan planOf(RouteDefinition route) {
        Optional<String> blocking = firstBlocking(route, new HashSet<>());
        BodyUse use = new BodyUse(model);
        use.follow(route);
        return new RoutePlan(
                blocking.isPresent() ? ExecutionMode.BLOCKING : ExecutionMode.EVENT_LOOP,
                blocking.orElse(""),
                use.streamsRequest(),
                use.streamsAnswer(),
                isLone(route),
                blocking.isEmpty() || beginsOnLoop(route));
    }

    private Optional<String> firstBlocking(ProcessorDefinition<?> parent, Set<String> followed) {
        for (ProcessorDefinition<?> step : RouteModel.children(parent)) {
            Optional<String> found = waiting(step, followed);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> waiting(ProcessorDefinition<?> step, Set<String> followed) {
        if (RouteModel.handOff(step).isPresent()) {
            return Optional.empty();
        }
        Optional<String> found = step instanceof ToDefinition to
                ? blockingEndpoint(to, followed)
                : NonBlocking.isStep(step) ? Optional.empty() : Optional.of(describe(step, step.getShortName()));
        return found.isPresent() ? found : firstBlocking(step, followed);
    }

    /** Whether the route begins on the event loop and goes to a worker by itself. */
    private static boolean beginsOnLoop(RouteDefinition route) {
        for (ProcessorDefinition<?> step : route.getOutputs()) {
            Optional<HandOff> handOff = RouteModel.handOff(step);
            if (handOff.isPresent()) {
                return handOff.get().beginsOnLoop();
            }
        }
        return false;
    }

    private Optional<String> blockingEndpoint(ToDefinition to, Set<String> followed) {
        String uri = model.resolved(to.getEndpointUri());
        Optional<String> called = RouteModel.directName(uri);
        if (called.isPresent() && !followed.add(called.get())) {
            return Optional.empty();
        }
        Optional<RouteDefinition> route = called.flatMap(model::direct);
        if (route.isPresent()) {
            return firstBlocking(route.get(), followed);
        }
        String scheme = RouteModel.scheme(uri);
        return NonBlocking.isEndpoint(scheme) ? Optional.empty() : Optional.of(describe(to, scheme));
    }

    private static String describe(ProcessorDefinition<?> step, String name) {
        return "step '" + name + "' at " + RouteModel.positionOf(step);
    }

    private boolean isLone(RouteDefinition route) {
        List<ProcessorDefinition<?>> steps = route.getOutputs();
        return steps.size() == 1
                && steps.get(0) instanceof ToDefinition to
                && model.resolved(to.getEndpointUri()).matches("backend:(//)?[^/?]+");
    }
}
