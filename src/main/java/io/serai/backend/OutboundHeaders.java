package io.serai.backend;

import io.serai.exchange.Call;
import io.serai.exchange.FieldRules;
import io.serai.exchange.Trace;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    static void addTo(MultiMap headers, Exchange exchange, @Nullable Call call, Pseudonym pseudonym) {
        Map<?, ?> answered = exchange.getProperty(ANSWERED, Map.of(), Map.class);
        for (Map.Entry<String, Object> header :
                exchange.getMessage().getHeaders().entrySet()) {
            String lower = FieldRules.lower(header.getKey());
            if (!OWN.contains(lower)
                    && !FieldRules.isHopByHop(lower)
                    && !FieldRules.isControl(lower)
                    && answered.get(lower) != header.getValue()) {
                add(headers, header.getKey(), header.getValue());
            }
        }
        if (call == null) {
            headers.set("traceparent", Trace.of(null, null).traceparent());
            headers.set("Via", "1.1 " + pseudonym.via());
        } else {
            addTrace(headers, call.trace());
            addForwarding(headers, call, pseudonym);
        }
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
        headers.set("traceparent", trace.traceparent());
        if (trace.state() != null) {
            headers.set("tracestate", trace.state());
        }
    }

    private static void addForwarding(MultiMap headers, Call call, Pseudonym pseudonym) {
        HttpServerRequest request = call.request();
        List<String> via = new ArrayList<>(request.headers().getAll("Via"));
        via.add(protocol(request) + " " + pseudonym.via());
        headers.set("Via", String.join(", ", via));
        String host = request.getHeader("Host");
        headers.set("X-Forwarded-For", call.client());
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        String node = call.client().indexOf(':') >= 0 ? "\"[" + call.client() + "]\"" : call.client();
        StringBuilder forwarded =
                new StringBuilder("for=").append(node).append(";proto=").append(request.scheme());
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
            forwarded.append(";host=\"").append(host).append('"');
        }
        headers.set("Forwarded", forwarded.toString());
    }

    private static String protocol(HttpServerRequest request) {
        return switch (request.version()) {
            case HTTP_1_0 -> "1.0";
            case HTTP_1_1 -> "1.1";
            case HTTP_2 -> "2";
        };
    }
}
