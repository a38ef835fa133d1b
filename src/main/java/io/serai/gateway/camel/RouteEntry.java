package io.serai.gateway.camel;

import io.serai.exchange.Call;
import io.serai.gateway.lint.ExecutionMode;
import io.serai.gateway.lint.RoutePlan;
import java.util.concurrent.ExecutorService;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.support.DefaultConsumer;

/** The place where requests enter one route: its consumer, and the kind of thread it runs on. */
public final class RouteEntry {
    private final String routeId;
    private final DefaultConsumer consumer;
    private final AsyncProcessor processor;
    private final RoutePlan plan;
    private final ExecutorService workers;

    public RouteEntry(String routeId, DefaultConsumer consumer, RoutePlan plan, ExecutorService workers) {
        this.routeId = routeId;
        this.consumer = consumer;
        this.processor = consumer.getAsyncProcessor();
        this.plan = plan;
        this.workers = workers;
    }

    public String routeId() {
        return routeId;
    }

    public RoutePlan plan() {
        return plan;
    }

    /** The threads of blocking routes. */
    public ExecutorService workers() {
        return workers;
    }

    /** An exchange of this route that carries the call. */
    public Exchange begin(Call call) {
        Exchange exchange = consumer.createExchange(false);
        exchange.setPattern(ExchangePattern.InOut);
        call.bindTo(exchange);
        if (plan.mode() == ExecutionMode.BLOCKING) {
            ToLoop.entering(exchange);
        }
        return exchange;
    }

    /**
     * Runs the route.
     *
     * @param routed run when the route is done, on the thread it ended on
     * @throws java.util.concurrent.RejectedExecutionException when no worker is free
     */
    public void run(Exchange exchange, Runnable routed) {
        if (plan.beginsOnLoop()) {
            process(exchange, routed);
        } else {
            workers.execute(() -> process(exchange, routed));
        }
    }

    /** Ends the exchange, after its answer was written. */
    public void end(Exchange exchange) {
        consumer.doneUoW(exchange);
        consumer.releaseExchange(exchange, false);
    }

    private void process(Exchange exchange, Runnable routed) {
        try {
            consumer.createUoW(exchange);
        } catch (Exception e) {
            exchange.setException(e);
            routed.run();
            return;
        }
        processor.process(exchange, doneSync -> routed.run());
    }
}
