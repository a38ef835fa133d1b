package io.serai.bench.jmh;

import io.serai.exchange.Call;
import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** A request as a browser might send it, without a connection, and the operation it asks for. */
public final class Requests {
    /** {@code GET /things/{id}} with a parameter of each kind. */
    public static final Operation OPERATION = new Operation(
            "bench",
            "getThing",
            "GET",
            "/bench/v1",
            "/things/{id}",
            List.of(
                    new Parameter("id", Parameter.Location.PATH, true, "string", null),
                    new Parameter("limit", Parameter.Location.QUERY, false, "integer", 10),
                    new Parameter("X-Region", Parameter.Location.HEADER, false, "string", null)),
            List.of(),
            Map.of("200", List.of("application/json")),
            Set.of("x-total"),
            OptionalLong.empty());

    private Requests() {}

    /** Eight fields, one of which the operation declares and three of which reach no route. */
    public static MultiMap fields() {
        return HeadersMultiMap.httpHeaders()
                .add("Host", "api.example:8080")
                .add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)")
                .add("Accept", "application/json")
                .add("Accept-Language", "de, en;q=0.5")
                .add("Accept-Encoding", "gzip")
                .add("X-Region", "EU")
                .add("Cookie", "a=b")
                .add("X-Forwarded-For", "192.0.2.1");
    }

    /** What a backend answers with. */
    public static Map<String, Object> answer() {
        return Map.of(
                "Content-Type", "application/json",
                "ETag", "\"1\"",
                "X-Total", "1",
                "Server", "legacy",
                "X-Internal", "10.0.0.1");
    }

    /** The call of such a request. */
    public static Call call() {
        MultiMap fields = fields();
        HttpServerRequest request = (HttpServerRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "method" -> HttpMethod.GET;
                    case "uri" -> "/bench/v1/things/1";
                    case "scheme" -> "http";
                    case "version" -> HttpVersion.HTTP_1_1;
                    case "headers" -> fields;
                    case "getHeader" -> fields.get(arguments[0].toString());
                    default -> null;
                });
        return new Call(request, null, "0123456789abcdef", Trace.of(null, null), "192.0.2.1");
    }
}
