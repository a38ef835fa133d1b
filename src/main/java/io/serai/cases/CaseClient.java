package io.serai.cases;

import io.serai.exchange.Trace;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** The client of the cases. */
final class CaseClient {
    private static final int LARGEST_HEAD = 256 * 1024;

    private final HttpClient client;
    private final int port;

    CaseClient(Vertx vertx, int port) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxHeaderSize(LARGEST_HEAD).setMaxInitialLineLength(LARGEST_HEAD));
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, MultiMap headers, Buffer body) {}

    /**
     * Sends a request.
     *
     * @param traceId by which the calls that it leads to are known
     */
    Future<Answer> send(ClientRequest request, String traceId) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.target());
        return client.request(options).compose(open -> {
            CaseBody body = request.body();
            open.putHeader("traceparent", "00-" + traceId + "-" + Trace.randomHex() + "-01");
            if (body != null) {
                open.putHeader("Content-Type", body.mediaType());
            }
            request.headers().forEach(open::putHeader);
            return send(open, body == null ? Buffer.buffer() : Buffer.buffer(body.bytes()));
        });
    }

    private static Future<Answer> send(HttpClientRequest open, Buffer body) {
        return (body.length() == 0 ? open.send() : open.send(body)).compose(answer -> answer.body()
                .map(bytes -> new Answer(answer.statusCode(), answer.headers(), bytes)));
    }
}
