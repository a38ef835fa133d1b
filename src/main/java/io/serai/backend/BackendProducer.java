package io.serai.backend;

import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.serai.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

    private final BackendEndpoint endpoint;
    private final Backend backend;
    private final @Nullable TargetTemplate template;
    private final Duration timeout;

    BackendProducer(BackendEndpoint endpoint, Backend backend) {
        super(endpoint);
        this.endpoint = endpoint;
        this.backend = backend;
        String path = endpoint.getPath();
        this.template = path == null && endpoint.getQuery().isEmpty()
                ? null
                : new TargetTemplate(path == null ? "" : path, endpoint.getQuery());
        this.timeout = endpoint.getTimeout() > 0
                ? Duration.ofMillis(endpoint.getTimeout())
                : backend.settings().timeout();
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
        if (Context.isOnEventLoopThread()) {
            backend.call(request).onComplete(called -> {
                finish(exchange, called.result(), called.cause(), started);
                callback.done(false);
            });
            return false;
        }
        await(exchange, request, started);
        callback.done(true);
        return true;
    }

    private void await(Exchange exchange, BackendRequest request, long started) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Call call = Call.of(exchange);
        Context context = call != null ? call.context() : vertx().getOrCreateContext();
        context.runOnContext(v -> backend.call(request).onComplete(called -> {
            if (called.succeeded()) {
                answer.complete(called.result());
            } else {
                answer.completeExceptionally(called.cause());
            }
        }));
        try {
            finish(exchange, answer.get(), null, started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
        } catch (ExecutionException e) {
            finish(exchange, null, e.getCause(), started);
        }
    }

    private Vertx vertx() {
        return Objects.requireNonNull(
                getEndpoint().getCamelContext().getRegistry().findSingleByType(Vertx.class));
    }

    private BackendRequest request(Exchange exchange) throws InvalidPayloadException {
        Call call = Call.of(exchange);
        Message message = exchange.getMessage();
        Object body = message.getBody();
        String method = endpoint.getMethod();
        if (method == null) {
            method = call != null ? call.method() : body == null ? "GET" : "POST";
        }
        String forwarded = call != null ? call.target() : "/";
        String target = template == null ? forwarded : template.expand(name -> value(exchange, name));
        return new BackendRequest(
                method,
                target.startsWith("/") ? target : "/" + target,
                headers -> OutboundHeaders.addTo(headers, exchange, call, backend.pseudonym()),
                sendsBody(method, body, exchange) ? encoded(message, body) : null,
                call != null && call.streamsAnswer(),
                timeout,
                call == null ? null : call.cancellation());
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

    private void finish(Exchange exchange, @Nullable Answer answer, @Nullable Throwable failure, long started) {
        long nanos = System.nanoTime() - started;
        Call call = Call.of(exchange);
        if (call != null) {
            call.called(backend.name(), answer == null ? 0 : answer.status(), nanos);
        }
        if (answer != null) {
            backend.metrics().answered(answer.status(), nanos);
            InboundAnswer.apply(answer, exchange);
        } else if (failure instanceof ProblemException known) {
            exchange.setException(known);
        } else {
            BackendException fault = Faults.beforeHead(Objects.requireNonNull(failure));
            if (call != null && call.cancellation().isCancelled()) {
                backend.metrics().cancelled(nanos);
            } else {
                backend.metrics().failed(fault.error(), nanos);
            }
            exchange.setException(new ProblemException(fault.error().problem(backend), fault));
        }
    }
}
