package io.serai.gateway.camel;

import io.serai.backend.OutboundHeaders;
import io.serai.contract.Match;
import io.serai.contract.QueryString;
import io.serai.exchange.Call;
import io.serai.exchange.FieldRules;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code platform-http:} route sees: the fields of the request but those that steer or pose, and Camel's headers
 * about it; those of its path as variables, all parameters in one map; its body as it came. There is no contract that says more.
 */
final class PlatformIn {
    private PlatformIn() {}

    /**
     * The parameters of query and path, decoded; those that the query repeats are lists. What the path says is not
     * replaced by the query.
     *
     * @throws io.serai.contract.MalformedTextException when a percent escape is no UTF-8
     */
    static Map<String, Object> parameters(Match<?> match, Call call) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String query = call.request().query();
        QueryString.parse(query == null ? "" : query)
                .forEach((name, values) -> parameters.put(name, values.size() == 1 ? values.get(0) : values));
        for (int i = 0; i < match.names().size(); i++) {
            parameters.put(match.names().get(i), match.values().get(i));
        }
        return parameters;
    }

    /**
     * Fills a new exchange.
     *
     * @param named parameters of the path, which the author has named: these are variables of their own. Names of the query
     *     are the client's, who could preset what the route keeps in variables
     */
    static void populate(
            Exchange exchange, Call call, List<String> named, Map<String, Object> parameters, @Nullable Object body) {
        Message message = exchange.getIn();
        HttpServerRequest request = call.request();
        addFields(message, request.headers());
        message.setHeader(Exchange.HTTP_METHOD, request.method().name());
        message.setHeader(Exchange.HTTP_URL, request.absoluteURI());
        message.setHeader(Exchange.HTTP_URI, request.uri());
        message.setHeader(Exchange.HTTP_PATH, request.path());
        if (request.query() != null) {
            message.setHeader(Exchange.HTTP_QUERY, request.query());
            message.setHeader(Exchange.HTTP_RAW_QUERY, request.query());
        }
        for (String name : named) {
            if (new Parameter(name, Location.PATH, true, "string", null).isVariable()) {
                exchange.setVariable(name, parameters.get(name));
            }
        }
        exchange.setVariable("parameters", parameters);
        if (body != null) {
            message.setBody(body);
            exchange.setProperty(OutboundHeaders.REQUEST_BODY, body);
        }
    }

    private static void addFields(Message message, MultiMap fields) {
        Set<String> connection = FieldRules.namedByConnection(fields);
        for (String name : fields.names()) {
            String lower = FieldRules.lower(name);
            if (!isDropped(lower) && !connection.contains(lower)) {
                List<String> values = fields.getAll(name);
                message.setHeader(name, values.size() == 1 ? values.get(0) : values);
            }
        }
    }

    private static boolean isDropped(String lower) {
        return FieldRules.isNeverAccepted(lower)
                || FieldRules.isDeclaredOnly(lower)
                || FieldRules.isHopByHop(lower)
                || lower.equals("host")
                || lower.equals("content-length");
    }
}
