package io.serai.gateway;

import io.serai.backend.Answer;
import io.serai.backend.Pseudonym;
import io.serai.exchange.Call;
import io.serai.gateway.camel.CompiledRoute;
import io.serai.gateway.camel.MessageOut;
import io.serai.gateway.camel.RouteEntry;
import io.serai.gateway.generation.Served;
import io.serai.gateway.http.AnswerWriter;
import io.serai.gateway.http.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the body of a request, runs its route, by Camel or compiled, and answers with what that leaves. */
final class RouteDoor {
    private static final Logger LOG = LoggerFactory.getLogger(RouteDoor.class);

    private final Pipeline pipeline;
    private final AnswerWriter answers;
    private final Pseudonym pseudonym;

    RouteDoor(Pipeline pipeline, AnswerWriter answers, Pseudonym pseudonym) {
        this.pipeline = pipeline;
        this.answers = answers;
        this.pseudonym = pseudonym;
    }

    /** Runs the route that the visit matched, and answers. */
    void pass(Visit visit) {
        Served served = Objects.requireNonNull(visit.served);
        MultiMap fields = visit.call.request().headers();
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "request {}: fields that do not reach the route: {}",
                    visit.call.requestId(),
                    served.in().dropped(fields));
        }
        CompiledRoute compiled = served.compiled();
        if (compiled != null) {
            receive(visit, served.entry(), served.maxBody(), body -> forward(visit, compiled, body));
        } else {
            receive(visit, served.entry(), served.maxBody(), served.out(), (exchange, body) -> served.in()
                    .populate(exchange, fields, visit.parameters, body));
        }
    }

    /** Runs a route that is one call of a backend, and answers with what that answers. */
    private void forward(Visit visit, CompiledRoute route, @Nullable Object body) {
        route.run(visit.call, visit.parameters, body).onComplete(called -> {
            if (called.failed()) {
                pipeline.fail(visit, called.cause());
            } else if (!visit.over) {
                guard(visit, () -> answer(visit, route, called.result()));
            }
        });
    }

    private void answer(Visit visit, CompiledRoute route, Answer answer) {
        MultiMap headers = visit.call.request().response().headers();
        route.addFields(answer, headers);
        addProxyStatus(visit, answer.status(), headers);
        answers.write(visit.call, answer.status(), answer.body());
    }

    /** Whatever goes wrong in a callback is an answer, too. */
    private void guard(Visit visit, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            visit.running = false;
            pipeline.fail(visit, e);
            visit.release();
        }
    }

    /** Receives the body, has the message populated, and runs the route. */
    void receive(
            Visit visit,
            RouteEntry entry,
            long maxBody,
            MessageOut out,
            BiConsumer<Exchange, @Nullable Object> populate) {
        receive(visit, entry, maxBody, body -> {
            Exchange exchange = entry.begin(visit.call);
            populate.accept(exchange, body);
            run(visit, entry, out, exchange);
        });
    }

    private void receive(Visit visit, RouteEntry entry, long maxBody, Consumer<@Nullable Object> then) {
        new RequestBody(visit.call.request(), maxBody, entry.plan().streamsRequest())
                .receive()
                .onComplete(received -> {
                    if (received.failed()) {
                        pipeline.fail(visit, received.cause());
                    } else {
                        guard(visit, () -> then.accept(received.result()));
                    }
                });
    }

    /** Runs a route whose message is populated, and answers with what it leaves. */
    private void run(Visit visit, RouteEntry entry, MessageOut out, Exchange exchange) {
        visit.entry = entry;
        visit.exchange = exchange;
        visit.call.entering(exchange.getIn().getHeaders());
        visit.running = true;
        guard(visit, () -> entry.run(exchange, () -> finish(visit, entry, out, exchange)));
    }

    /** Answers with what a route has left, on whatever thread it ended. */
    private void finish(Visit visit, RouteEntry entry, MessageOut out, Exchange exchange) {
        boolean onLoop = Vertx.currentContext() == visit.call.context();
        if (onLoop && exchange.getMessage().getBody() instanceof InputStream) {
            // Whoever reads it may have to wait.
            guard(visit, () -> entry.workers().execute(() -> finish(visit, entry, out, exchange)));
            return;
        }
        Object outcome = outcome(exchange, out, visit.call, entry);
        if (onLoop) {
            answer(visit, outcome);
        } else {
            visit.call.context().runOnContext(v -> answer(visit, outcome));
        }
    }

    /** What the route ended with, made ready on the thread it ended on: an answer, or a failure. */
    private static Object outcome(Exchange exchange, MessageOut out, Call call, RouteEntry entry) {
        try {
            return exchange.getException() == null ? out.of(exchange, call, entry.workers()) : exchange.getException();
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void answer(Visit visit, Object outcome) {
        visit.running = false;
        visit.release();
        if (outcome instanceof Throwable failure) {
            pipeline.fail(visit, failure);
        } else if (!visit.over) {
            MessageOut.Answer answer = (MessageOut.Answer) outcome;
            addProxyStatus(visit, answer.status(), answer.headers());
            answers.write(visit.call, answer.status(), answer.headers(), answer.body());
        }
    }

    /** Says when an error is the backend's own. */
    private void addProxyStatus(Visit visit, int status, MultiMap headers) {
        if (status >= 500 && status == visit.call.backendStatus()) {
            headers.set("Proxy-Status", pseudonym.received(status, visit.call.backendName()));
        }
    }
}
