package io.serai.gateway.camel;

import io.serai.backend.OutboundHeaders;
import io.serai.backend.Pseudonym;
import io.serai.exchange.Call;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the requests of {@code http:} steps what the gateway itself says: the trace, and on whose behalf it calls. Camel
 * takes more than a microsecond for each header of a message that becomes a field, so they are added behind it.
 */
final class HttpStepFields implements HttpClientConfigurer {
    /** The request for which a step calls on this thread. */
    static final ThreadLocal<@Nullable Call> CALLING = new ThreadLocal<>();

    private final Pseudonym pseudonym;

    HttpStepFields(Pseudonym pseudonym) {
        this.pseudonym = pseudonym;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.addRequestInterceptorLast((request, entity, context) -> add(request));
    }

    private void add(HttpRequest request) {
        Call call = CALLING.get();
        if (call != null) {
            OutboundHeaders.addOwn(
                    (name, value) -> {
                        if (!request.containsHeader(name)) {
                            request.addHeader(name, value);
                        }
                    },
                    call,
                    pseudonym);
        }
    }
}
