package io.serai.backend;

import io.serai.backend.Deadlines.Deadline;
import io.serai.exchange.BodyStream;
import io.serai.exchange.Cancellation;
import io.serai.exchange.ClientGoneException;
import io.serai.problem.ProblemException;
import io.serai.workspace.Units;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One call to a backend, from taking a place among its parallel calls to the end of the answer. */
final class BackendCall {
    private final Backend backend;
    private final LoopClient loop;
    private final BackendRequest request;
    private final Promise<Answer> promise = Promise.promise();
    private final AtomicBoolean left = new AtomicBoolean();
    private final long started = System.nanoTime();
    private final Deadline head;
    private final Repetition repetition = new Repetition();
    private boolean answered;
    private boolean watched;
    private @Nullable HttpClientRequest sent;
    private @Nullable Upload upload;

    BackendCall(Backend backend, LoopClient loop, BackendRequest request) {
        this.backend = backend;
        this.loop = loop;
        this.request = request;
        this.head = loop.deadlines().of(this::timeOut);
    }

    Future<Answer> start() {
        if (!backend.enter()) {
            return Future.failedFuture(new BackendException(
                    ProxyError.CONNECTION_LIMIT_REACHED,
                    backend.settings().maxConcurrent() + " calls are running already",
                    null));
        }
        head.set(started + request.timeout().toNanos());
        open();
        return promise.future();
    }

    private void open() {
        loop.client()
                .request(backend.next().options(request.method(), request.target()))
                .onComplete(opened -> {
                    if (opened.succeeded()) {
                        send(opened.result());
                    } else {
                        fail(Faults.beforeHead(opened.cause()));
                    }
                });
    }

    private void timeOut() {
        if (upload != null && !upload.isStuck()) {
            head.set(System.nanoTime() + request.timeout().toNanos());
            return;
        }
        if (upload != null) {
            fail(new BackendException(
                    ProxyError.CONNECTION_WRITE_TIMEOUT,
                    "nothing of the body was taken for " + Units.text(request.timeout()),
                    null));
            return;
        }
        ProxyError error = sent == null ? ProxyError.CONNECTION_TIMEOUT : ProxyError.HTTP_RESPONSE_TIMEOUT;
        fail(new BackendException(error, "no answer within " + Units.text(request.timeout()), null));
    }

    private void send(HttpClientRequest client) {
        if (promise.future().isComplete()) {
            abandon(client);
            return;
        }
        if (repetition.isDueBefore(client)) {
            open();
            return;
        }
        sent = client;
        if (request.cancellation() != null && !watched) {
            watched = true;
            cancelWith(request.cancellation());
        }
        try {
            request.headers().accept(client.headers());
        } catch (ProblemException e) {
            fail(e);
            return;
        }
        client.response().onComplete(head -> {
            if (head.succeeded()) {
                receive(head.result());
            } else {
                failBeforeHead(client, head.cause());
            }
        });
        sendBody(client);
    }

    private void failBeforeHead(HttpClientRequest client, Throwable failure) {
        if (!promise.future().isComplete() && repetition.isDueAfter(failure, request, client)) {
            open();
        } else {
            fail(Faults.beforeHead(failure));
        }
    }

    private void sendBody(HttpClientRequest client) {
        if (request.body() instanceof BodyStream stream) {
            if (stream.length() >= 0) {
                client.putHeader("Content-Length", Long.toString(stream.length()));
            } else {
                client.setChunked(true);
            }
            upload = new Upload(stream, client);
            stream.pipeTo(client).onComplete(piped -> {
                upload = null;
                if (piped.succeeded()) {
                    if (!answered) {
                        head.set(System.nanoTime() + request.timeout().toNanos());
                    }
                    client.end();
                } else if (!answered) {
                    // An upload that broke off must never look complete to the backend: fail() resets the stream.
                    fail(ofUpload(piped.cause()));
                }
            });
        } else if (request.body() instanceof Buffer buffer) {
            client.end(buffer);
        } else {
            client.end();
        }
    }

    private static RuntimeException ofUpload(Throwable failure) {
        boolean ofClient = failure instanceof ProblemException || failure instanceof ClientGoneException;
        return ofClient ? (RuntimeException) failure : Faults.beforeHead(failure);
    }

    private void receive(HttpClientResponse response) {
        answered = true;
        upload = null;
        head.clear();
        if (promise.future().isComplete()) {
            return;
        }
        try {
            AnswerHead.check(response);
        } catch (BackendException e) {
            fail(e);
            return;
        }
        new AnswerBody(backend, loop, request, response, started, this::leave)
                .read()
                .onComplete(body -> {
                    if (body.succeeded()) {
                        promise.tryComplete(new Answer(response.statusCode(), response.headers(), body.result()));
                    } else {
                        fail(Faults.inBody(body.cause()));
                    }
                });
    }

    private void cancelWith(Cancellation cancellation) {
        Context context = Vertx.currentContext();
        cancellation.onCancel(() -> {
            // Each request is cancelled at its end, and its calls have ended before.
            if (!left.get()) {
                context.runOnContext(v -> cancel());
            }
        });
    }

    private void cancel() {
        if (left.get()) {
            return;
        }
        fail(new BackendException(ProxyError.CONNECTION_TERMINATED, "the client went away", null));
    }

    /** Ends the call without an answer; the connection is not used again. */
    private void fail(RuntimeException failure) {
        head.clear();
        // First, since giving the connection up fails the call as well, and with less to say.
        promise.tryFail(failure);
        leave();
        if (sent != null) {
            abandon(sent);
        }
    }

    private static void abandon(HttpClientRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.reset();
        } else {
            request.connection().close();
        }
    }

    private void leave() {
        if (left.compareAndSet(false, true)) {
            backend.leave();
        }
    }
}
