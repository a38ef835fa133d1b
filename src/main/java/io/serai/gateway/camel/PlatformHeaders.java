package io.serai.gateway.camel;

import io.serai.exchange.Call;
import io.serai.exchange.FieldRules;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/** What of a request becomes a header of a {@code platform-http:} route: its own fields, but none that steers or poses. */
final class PlatformHeaders implements HeaderFilterStrategy {
    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return true;
    }

    /** True drops the name. Camel asks for query and form parameters as well, and these are no fields. */
    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        String lower = FieldRules.lower(name);
        Call call = Call.of(exchange);
        return FieldRules.isNeverAccepted(lower)
                || FieldRules.isDeclaredOnly(lower)
                || FieldRules.isHopByHop(lower)
                || lower.equals("host")
                || lower.equals("content-length")
                || call != null
                        && (!call.request().headers().contains(name)
                                || FieldRules.namedByConnection(call.request().headers())
                                        .contains(lower));
    }
}
