package io.serai.backend;

import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Set;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the message to a backend and replaces it by the answer. On an event loop it returns at once and goes on when
 * the answer is there; on any other thread it waits for it.
 */
final class BackendProducer extends DefaultAsyncProducer {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

    private final BackendStep step;

    BackendProducer(BackendEndpoint endpoint, BackendStep step) {
        super(endpoint);
        this.step = step;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        long started = System.nanoTime();
        BackendRequest request;
        try {
            request = request(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        Call call = Call.of(exchange);
        return LoopCall.make(
                call, exchange.getContext(), () -> step.backend().call(call, request, started), (answer, doneSync) -> {
                    if (answer.succeeded()) {
                        InboundAnswer.apply(answer.result(), exchange);
                    } else {
                        exchange.setException(answer.cause());
                    }
                    callback.done(doneSync);
                });
    }

    private BackendRequest request(Exchange exchange) throws InvalidPayloadException {
        Call call = Call.of(exchange);
        Message message = exchange.getMessage();
        Object body = message.getBody();
        String method = step.method(call, body != null);
        return step.request(
                call,
                method,
                name -> value(exchange, name),
                headers -> OutboundHeaders.addTo(
                        headers, exchange, call, step.backend().pseudonym()),
                sendsBody(method, body, exchange) ? encoded(message, body) : null);
    }

    /** A body that the answer of an earlier call left behind is not sent with a method that has none. */
    private static boolean sendsBody(String method, @Nullable Object body, Exchange exchange) {
        if (body == null) {
            return false;
        }
        return !WITHOUT_BODY.contains(method) || body == exchange.getProperty(OutboundHeaders.REQUEST_BODY);
    }

    private static @Nullable Object encoded(Message message, @Nullable Object body) throws InvalidPayloadException {
        if (body == null || body instanceof Buffer || body instanceof BodyStream) {
            return body;
        }
        return message.getMandatoryBody(Buffer.class);
    }

    private static @Nullable Object value(Exchange exchange, String name) {
        if (exchange.getVariable("parameters") instanceof Map<?, ?> parameters && parameters.containsKey(name)) {
            Object variable = exchange.getVariable(name);
            return variable != null ? variable : parameters.get(name);
        }
        return exchange.getVariable(name);
    }
}
