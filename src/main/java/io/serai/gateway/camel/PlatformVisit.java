package io.serai.gateway.camel;

import io.serai.exchange.Call;
import org.apache.camel.Exchange;

/** The pipeline as a {@code platform-http:} route sees it while one request passes through its router. */
public interface PlatformVisit {
    /** Name under which the visit of a request is found on its Vert.x context. */
    String KEY = "serai.visit";

    Call call();

    /** Runs the route and answers; the exchange holds the message already. */
    void run(RouteEntry entry, Exchange exchange);

    /** Answers with the problem for this failure. */
    void fail(Throwable failure);
}
