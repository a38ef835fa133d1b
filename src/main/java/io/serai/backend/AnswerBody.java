package io.serai.backend;

import io.serai.exchange.BodyStream;
import io.serai.exchange.ContentLength;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/**
 * Receives the body of one answer. A small body is held until it is whole, so that a broken one becomes a problem; a
 * larger one is handed on as a stream when the route allows it, and breaks the client's connection when it breaks.
 */
final class AnswerBody {
    /** Memory that an announced length alone can claim. */
    private static final int MOST_AHEAD = 1 << 20;

    private final Backend backend;
    private final LoopClient loop;
    private final BackendRequest request;
    private final HttpClientResponse response;
    private final Runnable end;
    private final Promise<@Nullable Object> promise = Promise.promise();
    private final ProgressWatch watch;
    private final long length;
    private final boolean streams;
    private final boolean limited;
    private Buffer held = Buffer.buffer();
    private boolean joined;

    /**
     * The body of an answer whose head is there.
     *
     * @param begun {@link System#nanoTime()} at the start of the call
     * @param end is run when nothing more will come
     */
    AnswerBody(
            Backend backend,
            LoopClient loop,
            BackendRequest request,
            HttpClientResponse response,
            long begun,
            Runnable end) {
        this.backend = backend;
        this.loop = loop;
        this.request = request;
        this.response = response;
        this.end = end;
        this.length = length(response);
        this.streams = request.awaited().streams(response);
        this.limited = !streams || request.awaited().read();
        this.watch = new ProgressWatch(loop.deadlines(), backend.settings(), begun, this::expire);
    }

    Future<@Nullable Object> read() {
        if (limited && length > backend.settings().maxResponse().bytes()) {
            return Future.failedFuture(tooLarge());
        }
        if (streams && (length > request.awaited().bytes() || isEventStream())) {
            return handOn();
        }
        response.exceptionHandler(this::fail);
        response.endHandler(v -> complete());
        response.handler(this::receive);
        watch.start();
        return promise.future();
    }

    private void receive(Buffer chunk) {
        watch.progress();
        held = held.length() == 0 ? chunk : joined(chunk);
        if (streams && held.length() > request.awaited().bytes()) {
            handOn();
        } else if (!streams && held.length() > backend.settings().maxResponse().bytes()) {
            fail(tooLarge());
        }
    }

    /** Most answers come in one piece, which is not copied; the first that follows begins a buffer for the whole. */
    private Buffer joined(Buffer chunk) {
        if (!joined) {
            joined = true;
            long size = Math.max(length, 2L * held.length());
            held = Buffer.buffer((int) Math.min(size, MOST_AHEAD)).appendBuffer(held);
        }
        return held.appendBuffer(chunk);
    }

    private void complete() {
        watch.stop();
        end.run();
        String coding = response.getHeader("Content-Encoding");
        if (held.length() == 0) {
            promise.tryComplete(hasContent() ? held : announced());
        } else if (streams || !ContentCoding.isKnown(coding)) {
            promise.tryComplete(held);
        } else {
            decode(coding);
        }
    }

    /** A route that reads the body gets it decoded; what takes long does not hold the event loop up. */
    private void decode(String coding) {
        long limit = backend.settings().maxResponse().bytes();
        response.headers().remove("Content-Encoding");
        loop.vertx()
                .<@Nullable Object>executeBlocking(() -> ContentCoding.decode(coding, held, limit), false)
                .onComplete(promise);
    }

    /** Server-sent events come when they come, and mean nothing together. */
    private boolean isEventStream() {
        String type = response.getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, "text/event-stream", 0, "text/event-stream".length());
    }

    /** What the answer to a HEAD says of the body that a GET would have got. */
    private @Nullable BodyStream announced() {
        return request.method().equals("HEAD") && length >= 0 ? BodyStream.announced(length) : null;
    }

    private boolean hasContent() {
        int status = response.statusCode();
        return !request.method().equals("HEAD") && status != 204 && status != 304;
    }

    /** Passes what has come and what follows to whoever writes the answer. */
    private Future<@Nullable Object> handOn() {
        response.pause();
        Buffer first = held;
        held = Buffer.buffer();
        WatchedStream rest = new WatchedStream(response, watch, end);
        watch.streaming();
        watch.pause();
        watch.start();
        promise.tryComplete(new BodyStream(first, rest, length));
        return promise.future();
    }

    private void expire(BackendException failure) {
        if (!promise.tryFail(failure)) {
            response.request().reset();
        }
    }

    private void fail(Throwable failure) {
        watch.stop();
        promise.tryFail(failure);
    }

    private BackendException tooLarge() {
        return new BackendException(
                ProxyError.HTTP_RESPONSE_BODY_SIZE,
                "the body is larger than max-response " + backend.settings().maxResponse(),
                null);
    }

    private static long length(HttpClientResponse response) {
        String value = response.getHeader("Content-Length");
        return value == null ? -1 : ContentLength.parse(value);
    }
}
