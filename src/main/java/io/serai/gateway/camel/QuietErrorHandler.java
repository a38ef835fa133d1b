package io.serai.gateway.camel;

import org.apache.camel.LoggingLevel;
import org.apache.camel.model.RedeliveryPolicyDefinition;
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
}
