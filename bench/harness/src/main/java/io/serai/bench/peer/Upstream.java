package io.serai.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The backend of all contenders. {@code GET /json/...} answers 1 KB of JSON at once, {@code /slow/MILLIS/...} the same
 * after so long, {@code /soap/...} 2 KB of SOAP. {@code Upstream PORT}
 */
public final class Upstream extends AbstractVerticle {
    private static final Buffer JSON = json(1024);
    private static final Buffer SOAP = Buffer.buffer(soap());

    private final int port;

    private Upstream(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        DeploymentOptions loops =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(() -> new Upstream(port), loops).onFailure(failure -> {
            System.err.println(failure);
            System.exit(1);
        });
    }

    @Override
    public void start() {
        vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(4096))
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/soap/")) {
            request.response()
                    .putHeader("Content-Type", "text/xml; charset=utf-8")
                    .end(SOAP);
            return;
        }
        request.response().putHeader("Content-Type", "application/json");
        if (path.startsWith("/slow/")) {
            long millis = Long.parseLong(path.substring(6, path.indexOf('/', 6)));
            vertx.setTimer(millis, id -> request.response().end(JSON));
        } else {
            request.response().end(JSON);
        }
    }

    /** An order as a SOAP service answers it. */
    static byte[] soap() {
        try (InputStream file = Upstream.class.getResourceAsStream("/order.xml")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A product with a description that fills it up. */
    private static Buffer json(int bytes) {
        String head = "{\"sku\":\"SKU-1001\",\"name\":\"Hexagon bolt M8\",\"price\":19.95,\"description\":\"";
        return Buffer.buffer(head + "x".repeat(bytes - head.length() - 2) + "\"}");
    }
}
