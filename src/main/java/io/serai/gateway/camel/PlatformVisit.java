package io.serai.gateway.camel;

import io.serai.exchange.Call;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The pipeline as a {@code platform-http:} route sees it while it takes one request. */
public interface PlatformVisit {
    Call call();

    /**
     * Receives the body, runs the route and answers.
     *
     * @param maxBody bytes that the body may have
     * @param populate fills the exchange; gets the body as a {@code Buffer} or stream, or null when there is none
     */
    void run(RouteEntry entry, long maxBody, BiConsumer<Exchange, @Nullable Object> populate);

    /** Answers with the problem for this failure. */
    void fail(Throwable failure);
}
