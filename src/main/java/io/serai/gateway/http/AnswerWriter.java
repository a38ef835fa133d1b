package io.serai.gateway.http;

import io.serai.exchange.BodyStream;
import io.serai.exchange.Call;
import io.serai.problem.Problem;
import io.serai.problem.ProblemWriter;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes answers to clients: whole ones with Content-Length, streams with back-pressure, problems as RFC 9457 says. */
public final class AnswerWriter {
    private final ProblemWriter problems;
    private final BooleanSupplier draining;

    /**
     * A writer for the whole process.
     *
     * @param draining whether every answer has to close its connection
     */
    public AnswerWriter(ProblemWriter problems, BooleanSupplier draining) {
        this.problems = problems;
        this.draining = draining;
    }

    /**
     * Writes an answer. The future fails when it could not be written whole; the connection is then cut, so that the
     * client can see it.
     *
     * @param body a {@code Buffer}, a {@code BodyStream}, or null
     */
    public Future<Void> write(Call call, int status, MultiMap headers, @Nullable Object body) {
        call.request().response().headers().addAll(headers);
        return write(call, status, body);
    }

    /** Writes an answer whose fields are set. */
    public Future<Void> write(Call call, int status, @Nullable Object body) {
        HttpServerRequest request = call.request();
        HttpServerResponse response = request.response();
        response.setStatusCode(status);
        boolean closing = draining.getAsBoolean() || response.headers().contains("Connection") || isUnasked(request);
        if (closing) {
            response.putHeader("Connection", "close");
        }
        boolean silent = request.method() == HttpMethod.HEAD || status == 204 || status == 304;
        Future<Void> written = body instanceof BodyStream stream && !silent
                ? stream(call, response, stream)
                : whole(response, status, silent, body);
        return written.onComplete(v -> Connections.finish(request, closing));
    }

    private static Future<Void> whole(HttpServerResponse response, int status, boolean silent, @Nullable Object body) {
        if (body instanceof Buffer buffer && status != 204) {
            response.putHeader("Content-Length", Integer.toString(buffer.length()));
        } else if (body instanceof BodyStream stream && stream.length() >= 0 && status != 204) {
            response.putHeader("Content-Length", Long.toString(stream.length()));
        }
        return !silent && body instanceof Buffer buffer ? response.end(buffer) : response.end();
    }

    /** A client that waits to be asked for its body may send it or not; only closing the connection makes that clear. */
    private static boolean isUnasked(HttpServerRequest request) {
        return !request.isEnded() && request.getHeader("Expect") != null;
    }

    /** Writes a problem; it is never cached. */
    public Future<Void> problem(Call call, Problem problem, @Nullable String instance) {
        byte[] json =
                problems.write(problem, instance, call.requestId(), call.trace().traceId());
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set("Content-Type", ProblemWriter.MEDIA_TYPE)
                .set("Cache-Control", "no-store");
        problem.fields().forEach(headers::set);
        if (problem.closing()) {
            headers.set("Connection", "close");
        }
        return write(call, problem.status(), headers, Buffer.buffer(json));
    }

    private static Future<Void> stream(Call call, HttpServerResponse response, BodyStream stream) {
        if (stream.length() >= 0) {
            response.putHeader("Content-Length", Long.toString(stream.length()));
        } else {
            response.setChunked(true);
        }
        return stream.pipeTo(response).compose(v -> response.end()).onFailure(failure -> breakOff(call, failure));
    }

    private static void breakOff(Call call, Throwable failure) {
        if (Connections.isOpen(call.request())) {
            call.breakOff(failure);
            Connections.abort(call.request());
        }
    }
}
