package io.serai.gateway.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;

/** Camel's own without its lines: the pipeline logs each failure once, Camel would add the whole message history. */
final class QuietErrorHandler extends DefaultErrorHandlerDefinition {
    QuietErrorHandler() {
        RedeliveryPolicyDefinition policy = new RedeliveryPolicyDefinition();
        policy.setLogExhausted("false");
        policy.setLogExhaustedMessageHistory("false");
        setRedeliveryPolicy(policy);
        // Without redeliveries Camel does not ask the policy.
        setLevel(LoggingLevel.OFF.name());
    }

    /** Whether it is the one of all routes that do not say otherwise. */
    static boolean isOf(CamelContext context) {
        return context.getCamelContextExtension().getErrorHandlerFactory() instanceof QuietErrorHandler;
    }

    /** Whether a route has no other; it is set when the route is prepared. */
    static boolean isOf(RouteDefinition route) {
        return !route.isErrorHandlerFactorySet() || route.getErrorHandlerFactory() instanceof QuietErrorHandler;
    }
}
