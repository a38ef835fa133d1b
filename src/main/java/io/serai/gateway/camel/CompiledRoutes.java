package io.serai.gateway.camel;

import io.serai.backend.BackendEndpoint;
import io.serai.backend.Forward;
import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.gateway.lint.ExecutionMode;
import io.serai.gateway.lint.RouteModel;
import io.serai.gateway.lint.RoutePlan;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the started routes that are nothing but one {@code backend:} step. Whatever else could take part in such a route
 * (an error handler, an interceptor, a policy, a trace) leaves it to Camel.
 */
public final class CompiledRoutes {
    private final DefaultCamelContext camel;
    private final RouteModel model;
    private final boolean plain;

    /** For the routes of a started context. */
    public CompiledRoutes(DefaultCamelContext camel, RouteModel model) {
        this.camel = camel;
        this.model = model;
        this.plain = isPlain(camel);
    }

    /** The compiled form of a route; null when Camel has to run it. */
    public @Nullable CompiledRoute compile(
            RouteDefinition route, RoutePlan plan, Operation operation, MessageIn in, MessageOut out) {
        if (!plain
                || plan.mode() != ExecutionMode.EVENT_LOOP
                || !isPlain(route)
                || !isPlain(camel.getRoute(route.getRouteId()))) {
            return null;
        }
        BackendEndpoint endpoint = onlyStep(route);
        if (endpoint == null || !parameterNames(operation).containsAll(endpoint.names())) {
            return null;
        }
        RouteTimer timer = camel.getRoutePolicyFactories().stream()
                .filter(RouteMetrics.class::isInstance)
                .map(RouteMetrics.class::cast)
                .findFirst()
                .orElseThrow()
                .of(route.getRouteId());
        return new CompiledRoute(new Forward(endpoint, in.accepted()), out, timer);
    }

    private @Nullable BackendEndpoint onlyStep(RouteDefinition route) {
        List<ProcessorDefinition<?>> steps = route.getOutputs();
        if (steps.size() != 1 || steps.get(0).getClass() != ToDefinition.class) {
            return null;
        }
        ToDefinition to = (ToDefinition) steps.get(0);
        boolean special = Stream.of(to.getPattern(), to.getVariableSend(), to.getVariableReceive(), to.getDisabled())
                .anyMatch(Objects::nonNull);
        return !special && camel.hasEndpoint(model.resolved(to.getEndpointUri())) instanceof BackendEndpoint backend
                ? backend
                : null;
    }

    private static Set<String> parameterNames(Operation operation) {
        return operation.parameters().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing in the context takes part in every route, beside the gateway's own metrics. */
    private static boolean isPlain(DefaultCamelContext camel) {
        return camel.getCamelContextExtension().getInterceptStrategies().isEmpty()
                && camel.getManagementStrategy().getEventNotifiers().isEmpty()
                && camel.getRoutePolicyFactories().size() == 1
                && QuietErrorHandler.isOf(camel)
                && !isTrue(camel.isTracing())
                && !isTrue(camel.isBacklogTracing())
                && !isTrue(camel.isStreamCaching())
                && !isTrue(camel.isMessageHistory())
                && camel.getDelayer() == null;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static boolean isPlain(Route route) {
        return route.getInterceptStrategies().isEmpty()
                && route.getOnCompletions().isEmpty();
    }

    private static boolean isPlain(RouteDefinition route) {
        return Stream.of(
                                route.getInput().getVariableReceive(),
                                route.getInputType(),
                                route.getOutputType(),
                                route.getErrorHandlerRef(),
                                route.getErrorHandler(),
                                route.getDelayer(),
                                route.getTrace(),
                                route.getStreamCache(),
                                route.getMessageHistory(),
                                route.getLogMask(),
                                route.getRoutePolicyRef())
                        .allMatch(Objects::isNull)
                && QuietErrorHandler.isOf(route)
                && (route.getRoutePolicies() == null || route.getRoutePolicies().isEmpty());
    }
}
