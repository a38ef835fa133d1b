package io.serai.backend;

import io.serai.exchange.FieldRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Puts a backend's answer into the message: status, headers and body replace what was there. */
final class InboundAnswer {
    private InboundAnswer() {}

    static void apply(Answer answer, Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        Set<String> named = FieldRules.namedByConnection(answer.headers());
        Map<String, Object> answered = new HashMap<>();
        for (Map.Entry<String, String> field : answer.headers()) {
            String lower = FieldRules.lower(field.getKey());
            if (AnswerHead.isHandedOn(lower, named)) {
                Object value = FieldRules.together(answered.get(lower), field.getValue());
                answered.put(lower, value);
                message.setHeader(field.getKey(), value);
            }
        }
        exchange.setProperty(OutboundHeaders.ANSWERED, answered);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setBody(answer.body());
    }
}
