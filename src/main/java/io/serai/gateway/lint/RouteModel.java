package io.serai.gateway.lint;

import io.serai.workspace.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.CircuitBreakerDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.spi.ResourceAware;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The routes of a generation as Camel's model has them, with what the checks ask of it again and again. */
public final class RouteModel {
    /** The file of a step whose place Camel does not know. */
    static final String NOWHERE = "routes";

    private final CamelContext context;
    private final List<RouteDefinition> routes;
    private final Map<String, RouteDefinition> byDirectName = new HashMap<>();

    public RouteModel(CamelContext context, Collection<RouteDefinition> routes) {
        this.context = context;
        this.routes = List.copyOf(routes);
        for (RouteDefinition route : this.routes) {
            directName(uriOf(route)).ifPresent(name -> byDirectName.putIfAbsent(name, route));
        }
    }

    public List<RouteDefinition> routes() {
        return routes;
    }

    /** The route that starts with {@code direct:} and this name. */
    public Optional<RouteDefinition> direct(String name) {
        return Optional.ofNullable(byDirectName.get(name));
    }

    /** The names that can be called with {@code direct:}. */
    public Collection<String> directNames() {
        return byDirectName.keySet();
    }

    /** The names that routes call with {@code direct:}. */
    public Set<String> calledNames() {
        Set<String> called = new HashSet<>();
        for (RouteDefinition route : routes) {
            Endpoints.visit(route, (step, uri) -> {
                if (step != route.getInput()) {
                    directName(resolved(uri)).ifPresent(called::add);
                }
            });
        }
        return called;
    }

    /** The name in {@code direct:name}; empty for other endpoints. */
    public static Optional<String> directName(String uri) {
        return scheme(uri).equals("direct") ? Optional.of(remaining(uri)) : Optional.empty();
    }

    /** The part before the colon. */
    public static String scheme(String uri) {
        int colon = uri.indexOf(':');
        return colon < 0 ? uri : uri.substring(0, colon);
    }

    /** The part between the scheme and the options, without slashes at its start. */
    public static String remaining(String uri) {
        String rest = uri.substring(Math.min(uri.length(), scheme(uri).length() + 1));
        return StringHelper.before(rest, "?", rest).replaceFirst("^//", "");
    }

    /** The endpoint a route starts from, with its placeholders replaced where they have a value. */
    public String uriOf(RouteDefinition route) {
        return resolved(route.getInput() == null ? "" : route.getInput().getEndpointUri());
    }

    /** A text of the model with its placeholders replaced where they have a value. */
    public String resolved(String text) {
        try {
            return text == null ? "" : context.resolvePropertyPlaceholders(text);
        } catch (RuntimeException e) {
            return text;
        }
    }

    /** Runs the visitor for every step of a route, outer ones first. */
    public static void visit(ProcessorDefinition<?> parent, Consumer<ProcessorDefinition<?>> visitor) {
        for (ProcessorDefinition<?> step : children(parent)) {
            visitor.accept(step);
            visit(step, visitor);
        }
    }

    /** The steps inside a step, those of doCatch, doFinally and onFallback included, which Camel keeps apart. */
    static Collection<ProcessorDefinition<?>> children(ProcessorDefinition<?> parent) {
        List<@Nullable ProcessorDefinition<?>> all = new ArrayList<>(parent.getOutputs());
        if (parent instanceof TryDefinition block) {
            all.addAll(block.getCatchClauses() == null ? List.of() : block.getCatchClauses());
            all.add(block.getFinallyClause());
        } else if (parent instanceof CircuitBreakerDefinition breaker && breaker.getOnFallback() != null) {
            all.addAll(breaker.getOnFallback().getOutputs());
        }
        Set<ProcessorDefinition<?>> distinct = new LinkedHashSet<>();
        all.forEach(step -> {
            if (step != null) {
                distinct.add(step);
            }
        });
        return distinct;
    }

    /** The hand-off that a step is, if the gateway itself has put it there. */
    static Optional<HandOff> handOff(ProcessorDefinition<?> step) {
        return step instanceof ProcessDefinition process && process.getProcessor() instanceof HandOff handOff
                ? Optional.of(handOff)
                : Optional.empty();
    }

    /** Where a step or route stands in its file, or else what it stands in. */
    public static Position positionOf(NamedNode node) {
        NamedNode placed = node;
        while (placed.getLocation() == null && placed.getParent() != null) {
            placed = placed.getParent();
        }
        String location = placed.getLocation();
        if (location == null && node instanceof ResourceAware aware && aware.getResource() != null) {
            location = aware.getResource().getLocation();
        }
        String file = location == null ? NOWHERE : location.replaceFirst("^file:", "");
        return new Position(file, Math.max(0, placed.getLineNumber()), 0);
    }
}
