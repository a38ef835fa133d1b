package io.serai.gateway.camel;

import io.serai.backend.OutboundHeaders;
import io.serai.exchange.FieldRules;
import io.serai.exchange.FieldTable;
import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.vertx.core.MultiMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a route of a contract operation sees: declared header parameters and the standard request fields as headers,
 * path, query and cookie parameters as variables, all of them in the map variable {@code parameters}. Compiled for one
 * operation.
 */
public final class MessageIn {
    /** Request fields that concern the message itself and reach the route without being declared. */
    private static final List<String> STANDARD = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Language",
            "Content-Disposition",
            "User-Agent",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range");

    private static final Set<String> OWN =
            Set.of("traceparent", "tracestate", "via", "host", "content-length", "expect");

    private final String operation;
    private final List<String> headers;
    private final FieldTable table;
    private final List<Parameter> variables;

    public MessageIn(Operation operation) {
        this.operation = operation.name();
        Set<String> names = new LinkedHashSet<>(STANDARD);
        operation.parametersIn(Location.HEADER).stream()
                .map(Parameter::name)
                .filter(name -> !FieldRules.isNeverAccepted(FieldRules.lower(name)))
                .forEach(names::add);
        this.headers = List.copyOf(names);
        this.table = new FieldTable(headers);
        this.variables =
                operation.parameters().stream().filter(Parameter::isVariable).toList();
    }

    /** The names of the request fields that reach the route. */
    List<String> accepted() {
        return headers;
    }

    /** Fills a new exchange. */
    public void populate(Exchange exchange, MultiMap fields, Map<String, Object> parameters, @Nullable Object body) {
        Message message = exchange.getIn();
        FieldTable.forEach(fields, (name, value) -> {
            CharSequence known = table.find(name);
            if (known != null) {
                String header = known.toString();
                message.setHeader(header, FieldRules.together(message.getHeader(header), value.toString()));
            }
        });
        for (Parameter variable : variables) {
            Object value = parameters.get(variable.name());
            if (value != null) {
                exchange.setVariable(variable.name(), value);
            }
        }
        exchange.setVariable("parameters", parameters);
        exchange.setVariable("operation", operation);
        if (body != null) {
            message.setBody(body);
            exchange.setProperty(OutboundHeaders.REQUEST_BODY, body);
        }
    }

    /** The names of request fields that do not reach the route. */
    public List<String> dropped(MultiMap fields) {
        return fields.names().stream()
                .filter(name -> table.find(name) == null)
                .filter(name -> !FieldRules.isHopByHop(FieldRules.lower(name)))
                .filter(name -> !OWN.contains(FieldRules.lower(name)))
                .toList();
    }
}
