package io.serai.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.exchange.Call;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemWriter;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer made of parts: {@code missing} is always there, {@code errors} only when something is missing, with one
 * problem for each part. A field of the head says the same, and an answer that is not whole is never stored.
 */
final class PartsAnswer {
    /** Response field: {@code true} when no part is missing. */
    static final String COMPLETED = "X-Parts-Completed";

    private static final Logger LOG = LoggerFactory.getLogger(NamedParts.class);

    private final Exchange exchange;
    private final ProblemWriter problems;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final ArrayNode missing = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode errors = JsonNodeFactory.instance.arrayNode();

    PartsAnswer(Exchange exchange, ProblemWriter problems) {
        this.exchange = exchange;
        this.problems = problems;
    }

    /** Adds a part, or the mark that it is missing. */
    void add(String name, Part part) {
        Problem problem = part.problem();
        if (problem == null) {
            body.set(name, Objects.requireNonNull(part.json()));
            return;
        }
        missing.add(name);
        ObjectNode error = errors.addObject()
                .put("part", name)
                .put("type", problems.typeOf(problem.name()))
                .put("title", problem.title())
                .put("status", problem.status());
        if (!problem.detail().isEmpty()) {
            error.put("detail", problem.detail());
        }
        if (problem.status() >= 500) {
            LOG.warn("{}: part {}: {} {}{}", where(), name, problem.status(), problem.name(), reason(part));
        }
    }

    /** Makes this the message of the exchange. */
    void write() {
        body.set("missing", missing);
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader("Content-Type", "application/json");
        message.setHeader(COMPLETED, missing.isEmpty());
        if (!missing.isEmpty()) {
            message.setHeader("Cache-Control", "no-store");
        }
        message.setBody(body);
    }

    /** The request and its operation, as in the other log lines of failures. */
    private String where() {
        Call call = Call.of(exchange);
        if (call == null || call.operation() == null) {
            return "route " + exchange.getFromRouteId();
        }
        return "request " + call.requestId() + ": api " + call.operation().api() + ": operation "
                + call.operation().id();
    }

    private static String reason(Part part) {
        Throwable cause = part.cause();
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause == null || cause instanceof ProblemException) {
            return "";
        }
        return ": " + (cause.getMessage() == null ? cause : cause.getMessage());
    }
}
