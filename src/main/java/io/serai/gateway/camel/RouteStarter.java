package io.serai.gateway.camel;

import io.serai.gateway.lint.LintContext;
import io.serai.gateway.lint.Reasons;
import io.serai.gateway.lint.RouteDiagnosis;
import io.serai.gateway.lint.RouteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts routes one by one, so that every one that cannot start is found. Routes that begin by themselves (timers,
 * files, queues) are prepared only; they begin when the generation is live, and end before it is drained.
 */
public final class RouteStarter {
    private static final Logger LOG = LoggerFactory.getLogger(RouteStarter.class);

    /** Routes from these are begun by requests or by other routes. */
    private static final Set<String> PASSIVE = Set.of("direct", "seda", "platform-http", "kamelet");

    private final DefaultCamelContext context;
    private final List<String> selfStarting = new ArrayList<>();

    public RouteStarter(DefaultCamelContext context) {
        this.context = context;
    }

    /** Adds the routes to a started context; those that were found broken before are left out. */
    public void start(RouteModel model, LintContext lint) {
        RouteDiagnosis diagnosis = new RouteDiagnosis(lint);
        for (RouteDefinition route : model.routes()) {
            if (lint.isBroken(route)) {
                diagnosis.explainSteps(route);
            } else {
                String uri = model.uriOf(route);
                boolean passive = PASSIVE.contains(RouteModel.scheme(uri));
                if (!passive && !"false".equals(route.getAutoStartup())) {
                    route.setAutoStartup("false");
                    selfStarting.add(route.getRouteId());
                }
                try {
                    start(route);
                } catch (Exception e) {
                    diagnosis.explain(route, e);
                }
            }
        }
    }

    /**
     * Camel's own {@code addRouteDefinition} looks first through all routes there are for one to be replaced, which takes
     * seconds for a thousand routes. There is none: ids are checked before.
     */
    private void start(RouteDefinition route) throws Exception {
        context.getRouteDefinitions().add(route);
        context.startRouteDefinitions(List.of(route));
    }

    /** Begins the routes that begin by themselves. */
    public void begin() {
        for (String id : selfStarting) {
            try {
                context.getRouteController().startRoute(id);
            } catch (Exception e) {
                LOG.error("route {} cannot begin: {}", id, Reasons.of(e));
            }
        }
    }

    /** Ends them, each after the exchange it works on. */
    public void end() {
        for (String id : selfStarting) {
            try {
                context.getRouteController().stopRoute(id);
            } catch (Exception e) {
                LOG.warn("route {} did not end in order: {}", id, Reasons.of(e));
            }
        }
    }
}
