package io.serai.gateway;

import io.serai.exchange.Call;
import io.serai.gateway.camel.MessageOut;
import io.serai.gateway.camel.PlatformVisit;
import io.serai.gateway.camel.RouteEntry;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.Served;
import io.serai.gateway.http.RequestTarget;
import java.util.Map;
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

    Visit(Call call, Generation generation, Pipeline pipeline) {
        this.call = call;
        this.generation = generation;
        this.pipeline = pipeline;
    }

    @Override
    public Call call() {
        return call;
    }

    @Override
    public void run(RouteEntry route, Exchange populated) {
        call.matched(null, route.routeId());
        call.setStreamsAnswer(route.plan().streamsAnswer());
        pipeline.run(this, route, MessageOut.WITHOUT_CONTRACT, populated);
    }

    @Override
    public void fail(Throwable failure) {
        pipeline.fail(this, failure);
    }
}
