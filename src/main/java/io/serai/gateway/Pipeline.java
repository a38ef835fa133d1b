package io.serai.gateway;

import io.serai.backend.Pseudonym;
import io.serai.exchange.Call;
import io.serai.exchange.ClientGoneException;
import io.serai.exchange.Trace;
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
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
    private final RouteDoor routing;
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
        this.routing = new RouteDoor(this, answers, pseudonym);
        this.observers = observers;
        this.running = running;
    }

    RouteDoor routing() {
        return routing;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Visit visit = accept(request);
        try {
            admit(visit);
            if (matching.pass(visit)) {
                // Here follow, in this order: cors, limit by address, authenticate, limit by client, validate, replay.
                routing.pass(visit);
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
        // Called as well when the connection is lost, before the close handler.
        request.response().endHandler(v -> observe(visit, outcome(visit)));
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

    /** Answers with the problem for a failure, and logs those that are not the client's. */
    void fail(Visit visit, Throwable failure) {
        if (visit.over || ClientGoneException.isCauseOf(failure)) {
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

    /** The status that the client got; an answer that broke off is told, since nothing else says so. */
    private static int outcome(Visit visit) {
        HttpServerResponse response = visit.call.request().response();
        Throwable brokenOff = visit.call.brokenOff();
        if (brokenOff != null) {
            Problem problem = brokenOff instanceof ProblemException known
                    ? known.problem()
                    : Problem.of(ProblemType.BACKEND_ANSWER_INCOMPLETE);
            visit.problem = problem.name();
            LOG.warn(
                    "{}: the answer broke off after its head: {}",
                    FailureLine.of(visit.call, problem),
                    FailureLine.reason(brokenOff, problem));
        }
        return response.ended() || brokenOff != null ? response.getStatusCode() : Observation.CLIENT_GONE;
    }

    private void observe(Visit visit, int status) {
        if (visit.over) {
            return;
        }
        visit.over = true;
        Generation generation = visit.generation;
        HttpServerRequest request = visit.call.request();
        visit.release();
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
