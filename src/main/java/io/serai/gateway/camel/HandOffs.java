package io.serai.gateway.camel;

import io.serai.gateway.lint.HandOff;
import io.serai.gateway.lint.PlanDerivation;
import io.serai.gateway.lint.RouteModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/**
 * Keeps the calls of a blocking route that stand before its first waiting step, or after its last one, on the event loop.
 * A worker that waits for a call costs two changes of thread more than the call itself (docs/adr/0007-hand-offs.md).
 */
public final class HandOffs {
    /** The steps that call without waiting on an event loop. */
    private static final Set<String> CALLS = Set.of("backend", "soap");

    private final DefaultCamelContext camel;
    private final RouteModel model;
    private final ExecutorService workers;
    private final PlanDerivation plans;
    private final Set<String> called;

    /** For routes that are not started yet. */
    public HandOffs(DefaultCamelContext camel, RouteModel model, ExecutorService workers) {
        this.camel = camel;
        this.model = model;
        this.workers = workers;
        this.plans = new PlanDerivation(model);
        this.called = model.calledNames();
    }

    /** Puts them into the routes of these operations. */
    public void insert(List<String> operations) {
        if (!QuietErrorHandler.isOf(camel)
                || !camel.getRouteConfigurationDefinitions().isEmpty()) {
            return;
        }
        for (String operation : operations) {
            // What another route calls ends inside of that one, whose next step may wait.
            if (!called.contains(operation)) {
                model.direct(operation).filter(HandOffs::isPlain).ifPresent(this::insert);
            }
        }
    }

    private void insert(RouteDefinition route) {
        List<ProcessorDefinition<?>> steps = route.getOutputs();
        int first = 0;
        int last = steps.size() - 1;
        while (first < steps.size() && !plans.mayWait(steps.get(first))) {
            first++;
        }
        while (last >= 0 && !plans.mayWait(steps.get(last))) {
            last--;
        }
        if (last < 0) {
            return;
        }
        int call = lastCall(steps, last + 1, steps.size());
        if (call >= 0) {
            add(route, call, new ToLoop());
        }
        if (lastCall(steps, 0, first) >= 0) {
            add(route, first, new ToWorker(workers));
        }
    }

    private int lastCall(List<ProcessorDefinition<?>> steps, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (steps.get(i) instanceof ToDefinition step
                    && CALLS.contains(RouteModel.scheme(model.resolved(step.getEndpointUri())))) {
                return i;
            }
        }
        return -1;
    }

    private static void add(RouteDefinition route, int index, HandOff handOff) {
        ProcessDefinition step = new ProcessDefinition(handOff);
        step.setParent(route);
        route.getOutputs().add(index, step);
    }

    /** Whether there is nothing that acts wherever the route happens to be, such as onException. */
    private static boolean isPlain(RouteDefinition route) {
        return route.getOutputs().stream().noneMatch(ProcessorDefinition::isAbstract) && QuietErrorHandler.isOf(route);
    }
}
