package io.serai.gateway;

import io.serai.backend.Answer;
import io.serai.backend.Pseudonym;
import io.serai.exchange.Call;
import io.serai.exchange.Trace;
import io.serai.gateway.camel.CompiledRoute;
import io.serai.gateway.camel.MessageOut;
import io.serai.gateway.camel.RouteEntry;
import io.serai.gateway.camel.RouteFailures;
import io.serai.gateway.generation.Generation;
import io.serai.gateway.generation.Served;
import io.serai.gateway.http.AnswerWriter;
import io.serai.gateway.http.ClientAddress;
import io.serai.gateway.http.Peers;
import io.serai.gateway.http.RequestBody;
import io.serai.gateway.http.RequestGuard;
import io.serai.gateway.http.RequestTarget;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.telemetry.Observation;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a request, door by door. One for each event loop. */
final class Pipeline implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Live live;
    private final Peers peers;
    private final Pseudonym pseudonym;
    private final ClientAddress clients;
    private final AnswerWriter answers;
    private final MatchDoor matching;
    private final Consumer<Observation> observers;
    private final AtomicInteger running;

    Pipeline(
            Live live,
            Peers peers,
            Pseudonym pseudonym,
            ClientAddress clients,
            AnswerWriter answers,
            Consumer<Observation> observers,
            AtomicInteger running) {
        this.live = live;
        this.peers = peers;
        this.pseudonym = pseudonym;
        this.clients = clients;
        this.answers = answers;
        this.matching = new MatchDoor(answers);
        this.observers = observers;
        this.running = running;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Visit visit = accept(request);
        try {
            admit(visit);
            if (matching.pass(visit)) {
                // Here follow, in this order: cors, limit by address, authenticate, limit by client, validate, replay.
                route(visit);
            }
        } catch (ProblemException e) {
            refuse(visit, e.problem());
        } catch (RuntimeException e) {
            fail(visit, e);
        }
    }

    /** A request whose head could not be read; the connection is closed after the answer. */
    void refuseUnreadable(HttpServerRequest request) {
        refuse(
                accept(request),
                UnreadableHead.problem(request.decoderResult().cause()).thenClose());
    }

    private Visit accept(HttpServerRequest request) {
        RequestBody.hold(request);
        Trace trace = Trace.of(request.getHeader("traceparent"), request.getHeader("tracestate"));
        Call call = new Call(request, Vertx.currentContext(), RequestId.of(request), trace, clients.of(request));
        Visit visit = new Visit(call, live.enter(), this);
        running.incrementAndGet();
        peers.begin(request);
        request.response().endHandler(v -> observe(visit, request.response().getStatusCode()));
        request.response().closeHandler(v -> {
            call.cancellation().cancel();
            observe(visit, Observation.CLIENT_GONE);
        });
        request.response().exceptionHandler(failure -> {});
        return visit;
    }

    private void admit(Visit visit) {
        RequestGuard.check(visit.call.request());
        MultiMap fields = visit.call.request().headers();
        if (fields.contains("Via") && pseudonym.isIn(fields.getAll("Via"))) {
            throw new ProblemException(Problem.of(ProblemType.LOOP_DETECTED)
                    .withField("Proxy-Status", pseudonym.name() + "; error=proxy_loop_detected"));
        }
        if (running.get() > visit.generation.settings().http().maxRequests()) {
            throw new ProblemException(
                    Problem.of(ProblemType.TEMPORARY_REDUCED_CAPACITY).withField("Retry-After", "1"));
        }
    }

    private void route(Visit visit) {
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
                fail(visit, called.cause());
            } else if (!visit.over) {
                Answer answer = called.result();
                MultiMap headers = visit.call.request().response().headers();
                route.addFields(answer, headers);
                addProxyStatus(visit, answer.status(), headers);
                answers.write(visit.call, answer.status(), answer.body());
            }
        });
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
                        fail(visit, received.cause());
                    } else {
                        then.accept(received.result());
                    }
                });
    }

    /** Runs a route whose message is populated, and answers with what it leaves. */
    private void run(Visit visit, RouteEntry entry, MessageOut out, Exchange exchange) {
        visit.entry = entry;
        visit.exchange = exchange;
        visit.call.entering(exchange.getIn().getHeaders());
        try {
            entry.run(exchange, () -> finish(visit, entry, out, exchange));
        } catch (RejectedExecutionException e) {
            fail(visit, e);
        }
    }

    /** Answers with what a route has left, on whatever thread it ended. */
    private void finish(Visit visit, RouteEntry entry, MessageOut out, Exchange exchange) {
        boolean onLoop = Vertx.currentContext() == visit.call.context();
        if (onLoop && exchange.getMessage().getBody() instanceof InputStream) {
            // Whoever reads it may have to wait.
            finishOnWorker(visit, entry, out, exchange);
            return;
        }
        Object outcome = outcome(exchange, out, visit.call, entry);
        if (onLoop) {
            answer(visit, outcome);
        } else {
            visit.call.context().runOnContext(v -> answer(visit, outcome));
        }
    }

    private void finishOnWorker(Visit visit, RouteEntry entry, MessageOut out, Exchange exchange) {
        try {
            entry.workers().execute(() -> finish(visit, entry, out, exchange));
        } catch (RejectedExecutionException e) {
            fail(visit, e);
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
        if (outcome instanceof Throwable failure) {
            fail(visit, failure);
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

    /** Answers with the problem for a failure, and logs those that are not the client's. */
    void fail(Visit visit, Throwable failure) {
        if (visit.over) {
            return;
        }
        Problem problem = RouteFailures.problemOf(failure, visit.call);
        if (problem.status() == 500) {
            LOG.error("{}: {}", FailureLine.of(visit.call, problem), failure.toString(), failure);
        } else if (problem.status() > 500) {
            LOG.warn("{}: {}", FailureLine.of(visit.call, problem), FailureLine.reason(failure, problem));
        }
        refuse(visit, problem);
    }

    /** Answers with a problem, unless an answer is under way. */
    void refuse(Visit visit, Problem problem) {
        if (visit.over || visit.call.request().response().headWritten()) {
            return;
        }
        visit.problem = problem.name();
        RequestTarget target = visit.target;
        answers.problem(visit.call, problem, target == null ? null : target.rawPath());
    }

    private void observe(Visit visit, int status) {
        if (visit.over) {
            return;
        }
        visit.over = true;
        Generation generation = visit.generation;
        HttpServerRequest request = visit.call.request();
        if (visit.exchange != null && visit.entry != null) {
            visit.entry.end(visit.exchange);
        }
        // Whatever still works for this request works for nobody.
        visit.call.cancellation().cancel();
        peers.end(request);
        running.decrementAndGet();
        generation.leave();
        long nanos = System.nanoTime() - visit.call.started();
        Served served = visit.served;
        if (served != null) {
            served.metrics().record(status, nanos);
        } else {
            generation.unmatched().record(status, nanos);
        }
        observers.accept(new Observation(visit.call, status, request.response().bytesWritten(), visit.problem, nanos));
    }
}
