package io.serai.soap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.serai.mapping.SafeJson;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The JSON that becomes the body of a call: what the client sent, and the parameters of the called operation in it. */
final class InputJson {
    private static final ObjectMapper JSON = SafeJson.mapper();
    private static final byte[] EMPTY = {'{', '}'};

    private final SoapOperation operation;
    private final List<Parameter> parameters;

    InputJson(SoapOperation operation) {
        this.operation = operation;
        List<String> headerFields = operation.inputHeaders().stream()
                .map(SoapHeaderPart::field)
                .map(String::toLowerCase)
                .toList();
        this.parameters = operation.operation().parameters().stream()
                .filter(parameter -> parameter.location() != Location.HEADER
                        || !headerFields.contains(parameter.name().toLowerCase(Locale.ROOT)))
                .filter(parameter -> !"".equals(operation.bindings().get(parameter.name())))
                .toList();
    }

    /** The parameters that are part of the input. */
    List<Parameter> parameters() {
        return parameters;
    }

    /**
     * A parser before the value.
     *
     * @throws ProblemException 400 when the body is no JSON
     */
    JsonParser parser(Exchange exchange) throws IOException {
        byte[] body = operation.takesBody() ? body(exchange.getMessage()) : null;
        ObjectNode given = given(exchange);
        if (given.isEmpty() && operation.bindings().isEmpty()) {
            return SafeJson.parser(body == null ? EMPTY : body);
        }
        ObjectNode all = body == null ? JSON.createObjectNode() : object(body);
        given.properties().forEach(entry -> place(all, entry.getKey(), entry.getValue()));
        return JSON.treeAsTokens(all);
    }

    /** What is wrong with a value, by the parameter that it was given in, if it was. */
    Violation named(Violation violation, Exchange exchange) {
        for (Parameter parameter : parameters) {
            String place = '#' + pointer(parameter.name());
            if (place.equals(violation.pointer()) && value(exchange, parameter) != null) {
                return Violation.ofParameter(parameter.location().label(), parameter.name(), violation.detail());
            }
        }
        return violation;
    }

    private String pointer(String name) {
        String bound = operation.bindings().get(name);
        return bound == null ? '/' + name.replace("~", "~0").replace("/", "~1") : bound;
    }

    private ObjectNode given(Exchange exchange) {
        ObjectNode given = JSON.createObjectNode();
        for (Parameter parameter : parameters) {
            Object value = value(exchange, parameter);
            if (value != null) {
                given.set(parameter.name(), JSON.valueToTree(value));
            }
        }
        return given;
    }

    /** A variable that the route has set is worth more than what the client said. */
    private static @Nullable Object value(Exchange exchange, Parameter parameter) {
        Object set = parameter.isVariable() ? exchange.getVariable(parameter.name()) : null;
        if (set != null) {
            return set;
        }
        return exchange.getVariable("parameters") instanceof Map<?, ?> all ? all.get(parameter.name()) : null;
    }

    private void place(ObjectNode all, String name, JsonNode value) {
        String pointer = operation.bindings().get(name);
        if (pointer == null) {
            all.set(name, value);
            return;
        }
        JsonPointer target = JsonPointer.compile(pointer);
        all.withObject(target.head(), JsonNode.OverwriteMode.NULLS, true)
                .set(target.last().getMatchingProperty(), value);
    }

    private static ObjectNode object(byte[] body) throws IOException {
        JsonNode tree = SafeJson.tree(body);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "The body is no JSON object."));
    }

    /** An input in which there is nothing need not be sent. */
    private byte @Nullable [] body(Message message) {
        Object body = message.getBody();
        boolean nothing = body == null || body instanceof Buffer buffer && buffer.length() == 0;
        if (nothing && operation.input() != null && operation.input().isEmpty()) {
            return EMPTY;
        }
        if (body == null) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "The body is missing."));
        }
        return body instanceof Buffer buffer ? buffer.getBytes() : message.getBody(byte[].class);
    }
}
