package io.serai.gateway.camel;

import io.serai.backend.AnswerHead;
import io.serai.backend.OutboundHeaders;
import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.serai.exchange.FieldRules;
import io.serai.exchange.FieldTable;
import io.serai.exchange.Operation;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What leaves of a message at the end of a route: the status, the fields of the allow-list that the client did not send
 * itself, and the body. Compiled for one operation, or for all routes without one.
 */
public final class MessageOut {
    /** Response fields that may leave without being declared: their usual spelling by the name in lower case. */
    private static final Map<String, String> STANDARD = Stream.of(
                    "Content-Type",
                    "Content-Language",
                    "Content-Disposition",
                    "Content-Encoding",
                    "ETag",
                    "Last-Modified",
                    "Location",
                    "Cache-Control",
                    "Expires",
                    "Vary",
                    "Link",
                    "Allow",
                    "Retry-After",
                    "Accept-Ranges",
                    "Content-Range")
            .collect(Collectors.toUnmodifiableMap(FieldRules::lower, name -> name));

    private static final FieldTable SPELLING = new FieldTable(STANDARD.values());

    /** For routes that no contract covers. */
    public static final MessageOut WITHOUT_CONTRACT = new MessageOut(null);

    private final @Nullable Operation operation;
    private final Set<String> allowed;
    private final FieldTable declared;

    public MessageOut(@Nullable Operation operation) {
        this.operation = operation;
        this.declared = new FieldTable(
                operation == null
                        ? List.of()
                        : operation.responseHeaders().stream()
                                .filter(name -> AnswerHead.isHandedOn(name, Set.of()))
                                .toList());
        this.allowed = new HashSet<>(STANDARD.keySet());
        if (operation != null) {
            operation.responseHeaders().stream()
                    .filter(name -> !FieldRules.isHopByHop(name) && !FieldRules.isControl(name))
                    .forEach(allowed::add);
        }
    }

    /**
     * An answer.
     *
     * @param body a {@code Buffer}, a {@code BodyStream}, or null for none
     */
    public record Answer(
            int status, MultiMap headers, @Nullable Object body) {}

    /**
     * The answer of a route that ended well. Reading the body may wait when it is a stream of a blocking step.
     *
     * @param workers read what follows of such a stream
     */
    public Answer of(Exchange exchange, Call call, Executor workers) {
        Message message = exchange.getMessage();
        Map<String, Object> inbound = call.inbound();
        Map<?, ?> answered = exchange.getProperty(OutboundHeaders.ANSWERED, Map.of(), Map.class);
        int status = status(message);
        Object body = body(exchange, call, workers);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
            String lower = FieldRules.lower(header.getKey());
            Object value = header.getValue();
            if (inbound.get(lower) != value && (allowed.contains(lower) || isSetByRoute(lower, value, answered))) {
                add(headers, STANDARD.getOrDefault(lower, header.getKey()), value);
            }
        }
        if (body != null && !headers.contains("Content-Type")) {
            headers.set("Content-Type", contentType(status, message.getBody()));
        }
        return new Answer(status, headers, body);
    }

    /** Writes the fields of a backend's answer that leaves as it came; the same ones as {@link #of} lets out. */
    void forward(io.serai.backend.Answer answer, MultiMap headers) {
        Set<String> dropped = FieldRules.namedByConnection(answer.headers());
        FieldTable.forEach(answer.headers(), (name, value) -> {
            CharSequence usual = SPELLING.find(name);
            CharSequence spelling = usual == null && declared.find(name) != null ? name : usual;
            if (spelling != null && (dropped.isEmpty() || !dropped.contains(FieldRules.lower(name.toString())))) {
                headers.add(spelling, value);
            }
        });
        if (answer.body() != null && !headers.contains("Content-Type")) {
            headers.set("Content-Type", contentType(answer.status(), answer.body()));
        }
    }

    /** Without a contract, what the route sets itself may leave; what a backend has set may not. */
    private boolean isSetByRoute(String lower, @Nullable Object value, Map<?, ?> answered) {
        return operation == null
                && answered.get(lower) != value
                && FieldRules.isToken(lower)
                && !FieldRules.isHopByHop(lower)
                && !FieldRules.isNeverAccepted(lower)
                && !lower.equals("content-length")
                && !lower.equals("server");
    }

    private int status(Message message) {
        Object status = message.getHeader(Exchange.HTTP_RESPONSE_CODE);
        if (status == null) {
            return operation == null ? 200 : operation.defaultStatus();
        }
        int code = status instanceof Number number ? number.intValue() : parse(status.toString());
        if (code < 200 || code > 599) {
            throw new IllegalStateException("the route set the status '" + status + "'; expected 200 to 599");
        }
        return code;
    }

    private static int parse(String status) {
        return status.matches("\\d{3}") ? Integer.parseInt(status) : -1;
    }

    private static @Nullable Object body(Exchange exchange, Call call, Executor workers) {
        Object body = exchange.getMessage().getBody();
        if (body == null || body instanceof Buffer || body instanceof BodyStream) {
            return body;
        }
        if (body instanceof InputStream stream) {
            return streamed(stream, call, workers);
        }
        Buffer buffer = exchange.getContext().getTypeConverter().tryConvertTo(Buffer.class, exchange, body);
        if (buffer == null) {
            throw new IllegalStateException("the route ended with a body of type "
                    + body.getClass().getName() + "; expected text, bytes or JSON: add a marshal step");
        }
        return buffer;
    }

    private static Object streamed(InputStream stream, Call call, Executor workers) {
        try {
            return StreamBody.of(stream, call.context(), workers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The media type the contract declares for this status; by the kind of the body when it leaves that open. */
    private String contentType(int status, @Nullable Object body) {
        List<String> declared = operation == null ? List.of() : operation.responseTypesOf(status);
        if (!declared.isEmpty() && !declared.get(0).contains("*")) {
            return declared.get(0);
        }
        return body instanceof String ? "text/plain; charset=utf-8" : "application/octet-stream";
    }

    private static void add(MultiMap headers, String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> add(headers, name, one));
        } else if (value != null) {
            String text = value.toString();
            if (!FieldRules.isValue(text)) {
                throw new ProblemException(Problem.of(ProblemType.INTERNAL_ERROR));
            }
            headers.add(name, text);
        }
    }
}
