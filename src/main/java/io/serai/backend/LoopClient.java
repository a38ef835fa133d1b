package io.serai.backend;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;

/**
 * The connections of one backend on one event loop. A call that came in on this loop goes out and comes back on it:
 * handing it to another loop would cost a wake-up each way.
 *
 * @param client its pool
 * @param deadlines of its calls
 */
record LoopClient(Vertx vertx, HttpClient client, Deadlines deadlines) {
    static LoopClient of(Vertx vertx, HttpClientOptions options) {
        return new LoopClient(vertx, vertx.createHttpClient(options), new Deadlines(vertx));
    }
}
