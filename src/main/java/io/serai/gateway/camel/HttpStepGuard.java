package io.serai.gateway.camel;

import io.serai.backend.OutboundHeaders;
import io.serai.exchange.Call;
import io.serai.exchange.FieldRules;
import java.util.List;
import java.util.Set;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Stands before every stock {@code http:} step: nothing that came with the request decides where it goes
 * (CVE-2026-78164), and what it answered is not taken for headers of the route.
 */
final class HttpStepGuard implements EndpointStrategy {
    /** They replace the endpoint's own address, with placeholders in them resolved. */
    private static final List<String> ADDRESS = List.of(
            "CamelHttpUri",
            "CamelHttpUrl",
            "CamelHttpBaseUri",
            "CamelRestHttpUri",
            "CamelRestHttpQuery",
            "CamelHttpHost",
            "CamelHttpPort",
            "CamelHttpScheme",
            "CamelHttpProtocolVersion");

    /** They extend it, and stay when the route has set them or wants to forward them. */
    private static final Set<String> EXTENSION = Set.of("camelhttppath", "camelhttpquery", "camelhttprawquery");

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        return endpoint instanceof HttpEndpoint http ? new Guarded(http) : endpoint;
    }

    private static void clean(Exchange exchange, boolean bridge) {
        Message message = exchange.getMessage();
        ADDRESS.forEach(message::removeHeader);
        Call call = Call.of(exchange);
        if (call == null || bridge) {
            return;
        }
        for (String name : List.copyOf(message.getHeaders().keySet())) {
            String lower = FieldRules.lower(name);
            if (EXTENSION.contains(lower) && call.inbound().get(lower) == message.getHeader(name)) {
                message.removeHeader(name);
            }
        }
    }

    private static void remember(Exchange exchange) {
        OutboundHeaders.takeForAnswered(exchange);
        Call call = Call.of(exchange);
        if (call != null) {
            call.called("http", exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, int.class), 0);
        }
    }

    private static final class Guarded extends DefaultEndpoint {
        private final HttpEndpoint endpoint;

        private Guarded(HttpEndpoint endpoint) {
            super(endpoint.getEndpointUri(), endpoint.getComponent());
            this.endpoint = endpoint;
        }

        @Override
        public Producer createProducer() throws Exception {
            return new GuardedProducer(this, endpoint.createProducer(), endpoint.isBridgeEndpoint());
        }

        @Override
        public Consumer createConsumer(Processor processor) throws Exception {
            return endpoint.createConsumer(processor);
        }

        @Override
        protected String createEndpointUri() {
            return endpoint.getEndpointUri();
        }

        @Override
        protected void doStart() throws Exception {
            ServiceHelper.startService(endpoint);
        }

        @Override
        protected void doStop() throws Exception {
            ServiceHelper.stopService(endpoint);
        }
    }

    private static final class GuardedProducer extends DefaultProducer {
        private final Producer producer;
        private final boolean bridge;

        private GuardedProducer(Endpoint endpoint, Producer producer, boolean bridge) {
            super(endpoint);
            this.producer = producer;
            this.bridge = bridge;
        }

        @Override
        public void process(Exchange exchange) throws Exception {
            clean(exchange, bridge);
            Call call = Call.of(exchange);
            HttpStepFields.CALLING.set(call);
            try {
                producer.process(exchange);
            } finally {
                HttpStepFields.CALLING.remove();
            }
            remember(exchange);
        }

        @Override
        protected void doStart() throws Exception {
            ServiceHelper.startService(producer);
        }

        @Override
        protected void doStop() throws Exception {
            ServiceHelper.stopService(producer);
        }
    }
}
