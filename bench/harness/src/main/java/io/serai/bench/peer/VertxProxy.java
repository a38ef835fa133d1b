package io.serai.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The yardstick: a reverse proxy on Vert.x that does nothing but forward, with streams both ways and one event loop for
 * each core. {@code VertxProxy PORT BACKEND-PORT}
 */
public final class VertxProxy extends AbstractVerticle {
    private static final Set<String> HOP_BY_HOP = hopByHop();

    private final int port;
    private final int backend;

    private VertxProxy(int port, int backend) {
        this.port = port;
        this.backend = backend;
    }

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int backend = Integer.parseInt(arguments[1]);
        DeploymentOptions loops =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(() -> new VertxProxy(port, backend), loops).onFailure(failure -> {
            System.err.println(failure);
            System.exit(1);
        });
    }

    @Override
    public void start() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(4096));
        vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(4096))
                .requestHandler(request -> forward(client, request))
                .listen(port, "127.0.0.1");
    }

    private void forward(HttpClient client, HttpServerRequest request) {
        request.pause();
        RequestOptions target = new RequestOptions()
                .setMethod(request.method())
                .setHost("127.0.0.1")
                .setPort(backend)
                .setURI(request.uri());
        client.request(target)
                .onSuccess(call -> send(call, request))
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static void send(HttpClientRequest call, HttpServerRequest request) {
        copy(request.headers(), call.headers());
        call.send(request)
                .onSuccess(answer -> {
                    request.response().setStatusCode(answer.statusCode());
                    copy(answer.headers(), request.response().headers());
                    String length = answer.getHeader("Content-Length");
                    if (length == null) {
                        request.response().setChunked(true);
                    }
                    answer.pipeTo(request.response());
                })
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static void copy(MultiMap from, MultiMap to) {
        for (Map.Entry<String, String> field : from) {
            if (!HOP_BY_HOP.contains(field.getKey())) {
                to.add(field.getKey(), field.getValue());
            }
        }
    }

    private static Set<String> hopByHop() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Set.of("Host", "Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade"));
        return names;
    }
}
