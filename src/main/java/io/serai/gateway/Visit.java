package io.serai.gateway;

import io.serai.exchange.Call;
import io.serai.exchange.Operation;
import io.serai.gateway.camel.MessageOut;
import io.serai.gateway.camel.PlatformVisit;
import io.serai.gateway.camel.RouteEntry;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.Served;
import io.serai.gateway.http.RequestTarget;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What the doors of the pipeline have found out about one request so far. Used on its event loop. */
final class Visit implements PlatformVisit {
    final Call call;
    final Generation generation;
    private final Pipeline pipeline;

    @Nullable
    RequestTarget target;

    @Nullable
    Served served;

    @Nullable
    RouteEntry entry;

    @Nullable
    Exchange exchange;

    Map<String, Object> parameters = Map.of();
    String problem = "";
    boolean over;

    /** Whether the route still works with the exchange, which then is not to be ended yet. */
    boolean running;

    Visit(Call call, Generation generation, Pipeline pipeline) {
        this.call = call;
        this.generation = generation;
        this.pipeline = pipeline;
    }

    /** Tells the call what it matched. */
    void entering(@Nullable Operation operation, RouteEntry route) {
        call.matched(operation, route.routeId());
        call.setStreamsAnswer(route.plan().streamsAnswer());
        if (call.method().equals("HEAD") && !route.plan().lone()) {
            call.setMethod("GET");
        }
    }

    /** Ends the exchange when neither the route nor the answer needs it any more. */
    void release() {
        if (exchange != null && entry != null && over && !running) {
            entry.end(exchange);
            exchange = null;
        }
    }

    @Override
    public Call call() {
        return call;
    }

    @Override
    public void run(RouteEntry route, long maxBody, BiConsumer<Exchange, @Nullable Object> populate) {
        entering(null, route);
        pipeline.routing().receive(this, route, maxBody, MessageOut.WITHOUT_CONTRACT, populate);
    }

    @Override
    public void fail(Throwable failure) {
        pipeline.fail(this, failure);
    }
}
