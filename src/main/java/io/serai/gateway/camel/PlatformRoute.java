package io.serai.gateway.camel;

import io.serai.backend.OutboundHeaders;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@code platform-http:} route. The message is populated as Camel does it, with two differences: parameters become
 * variables and not headers, and the route runs as its execution mode says, not on a pool of twenty threads.
 */
final class PlatformRoute extends VertxPlatformHttpConsumer {
    private @Nullable RouteEntry entry;

    PlatformRoute(PlatformHttpEndpoint endpoint, Processor processor, List<Handler<RoutingContext>> handlers) {
        super(endpoint, processor, handlers, PlatformEngine.ROUTER_NAME);
    }

    void enterBy(RouteEntry planned) {
        entry = planned;
    }

    @Override
    protected void handleRequest(RoutingContext routing) {
        PlatformVisit visit = Vertx.currentContext().getLocal(PlatformVisit.KEY);
        RouteEntry planned = entry;
        if (planned == null || isSuspended()) {
            visit.fail(new ProblemException(
                    Problem.of(ProblemType.TEMPORARY_REDUCED_CAPACITY).withField("Retry-After", "1")));
            return;
        }
        Exchange exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOut);
        visit.call().bindTo(exchange);
        processHttpRequest(exchange, routing).onComplete(populated -> {
            if (populated.failed()) {
                visit.fail(populated.cause());
                return;
            }
            populateForm(routing, exchange.getIn());
            exchange.setProperty(OutboundHeaders.REQUEST_BODY, exchange.getIn().getBody());
            visit.run(planned, exchange);
        });
    }

    @Override
    protected Future<Void> populateCamelMessage(RoutingContext routing, Exchange exchange, Message message) {
        Future<Void> populated = super.populateCamelMessage(routing, exchange, message);
        MultiMap fields = routing.request().headers();
        Map<String, Object> parameters = new LinkedHashMap<>();
        add(parameters, routing.queryParams());
        routing.pathParams().forEach((name, value) -> {
            parameters.put(name, value);
            if (!fields.contains(name)) {
                message.removeHeader(name);
            }
        });
        parameters.forEach((name, value) -> {
            if (new Parameter(name, Location.QUERY, false, "string", null).isVariable()) {
                exchange.setVariable(name, value);
            }
        });
        exchange.setVariable("parameters", parameters);
        return populated;
    }

    private void populateForm(RoutingContext routing, Message message) {
        String type = routing.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean multipart = type != null && type.startsWith("multipart/form-data");
        if (multipart || type != null && type.startsWith("application/x-www-form-urlencoded")) {
            Map<String, Object> body = new HashMap<>();
            add(body, routing.request().formAttributes());
            message.setBody(body);
            if (multipart) {
                populateAttachments(routing.fileUploads(), message);
            }
        }
    }

    private static void add(Map<String, Object> target, MultiMap source) {
        for (String name : source.names()) {
            List<String> values = source.getAll(name);
            target.put(name, values.size() == 1 ? values.get(0) : values);
        }
    }
}
