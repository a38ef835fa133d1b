package io.serai.backend;

import io.serai.exchange.Call;
import io.serai.exchange.FieldRules;
import io.serai.exchange.Trace;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a backend request: the headers of the message, which hold what the contract and the allow-list let in
 * and what the route has set, without those an earlier answer left behind, and what a gateway adds (RFC 9110, section
 * 7.6.3, RFC 7239).
 */
public final class OutboundHeaders {
    /** Exchange property: the headers of the last backend answer, by lower-case name. */
    public static final String ANSWERED = "SeraiAnswerHeaders";

    /** Exchange property: the body as the client sent it. */
    public static final String REQUEST_BODY = "SeraiRequestBody";

    private static final Set<String> OWN = Set.of(
            "host",
            "content-length",
            "via",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host",
            "traceparent",
            "tracestate",
            "expect");

    private OutboundHeaders() {}

    /** Takes the headers that a message has now for those of an answer, which later calls do not send on. */
    public static void takeForAnswered(Exchange exchange) {
        Map<String, Object> answered = new HashMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> answered.put(FieldRules.lower(name), value));
        exchange.setProperty(ANSWERED, answered);
    }

    static void addTo(MultiMap headers, Exchange exchange, @Nullable Call call, Pseudonym pseudonym) {
        Map<?, ?> answered = exchange.getProperty(ANSWERED, Map.of(), Map.class);
        for (Map.Entry<String, Object> header :
                exchange.getMessage().getHeaders().entrySet()) {
            String lower = FieldRules.lower(header.getKey());
            if (mayBeSent(lower) && answered.get(lower) != header.getValue()) {
                add(headers, header.getKey(), header.getValue());
            }
        }
        addOwn(headers, call, pseudonym);
    }

    /** Adds what the gateway itself says: the trace, and on whose behalf it calls. */
    static void addOwn(MultiMap headers, @Nullable Call call, Pseudonym pseudonym) {
        if (call == null) {
            headers.set("traceparent", Trace.of(null, null).traceparent());
            headers.set("Via", "1.1 " + pseudonym.via());
            return;
        }
        addTrace(headers, call.trace());
        headers.add("Via", via(call.request(), pseudonym));
        addForwarding(headers, call);
    }

    /**
     * Says the same for a client that is not Vert.x's.
     *
     * @param add takes name and value of each field
     */
    public static void addOwn(BiConsumer<String, String> add, Call call, Pseudonym pseudonym) {
        MultiMap own = MultiMap.caseInsensitiveMultiMap();
        addOwn(own, call, pseudonym);
        own.forEach(add);
    }

    /** Whether a field of the client is sent on when the route lets it through. */
    static boolean isSent(String name) {
        return mayBeSent(FieldRules.lower(name));
    }

    private static boolean mayBeSent(String lower) {
        return !OWN.contains(lower) && !FieldRules.isHopByHop(lower) && !FieldRules.isControl(lower);
    }

    private static void add(MultiMap headers, String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> add(headers, name, one));
        } else if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            String text = value.toString();
            if (!FieldRules.isToken(name) || !FieldRules.isValue(text)) {
                throw new ProblemException(Problem.of(
                        ProblemType.INVALID_REQUEST, "A value of the request cannot be sent as a header field."));
            }
            headers.add(name, text);
        }
    }

    private static void addTrace(MultiMap headers, Trace trace) {
        headers.add("traceparent", trace.traceparent());
        if (trace.state() != null) {
            headers.add("tracestate", trace.state());
        }
    }

    private static void addForwarding(MultiMap headers, Call call) {
        HttpServerRequest request = call.request();
        String host = request.getHeader("Host");
        headers.add("X-Forwarded-For", call.client());
        headers.add("X-Forwarded-Proto", String.valueOf(request.scheme()));
        String node = call.client().indexOf(':') >= 0 ? "\"[" + call.client() + "]\"" : call.client();
        StringBuilder forwarded =
                new StringBuilder("for=").append(node).append(";proto=").append(request.scheme());
        if (host != null) {
            headers.add("X-Forwarded-Host", host);
            forwarded.append(";host=\"").append(host).append('"');
        }
        headers.add("Forwarded", forwarded.toString());
    }

    private static String via(HttpServerRequest request, Pseudonym pseudonym) {
        String own = protocol(request) + " " + pseudonym.via();
        return request.headers().contains("Via")
                ? String.join(", ", request.headers().getAll("Via")) + ", " + own
                : own;
    }

    private static String protocol(HttpServerRequest request) {
        return switch (request.version()) {
            case HTTP_1_0 -> "1.0";
            case HTTP_1_1 -> "1.1";
            case HTTP_2 -> "2";
        };
    }
}
