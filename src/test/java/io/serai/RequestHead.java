package io.serai;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The head of a request, for rules that look at nothing else. Whatever has to do with a connection fails, so that a
 * test cannot pass because it is not there.
 */
public final class RequestHead {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private HttpVersion version = HttpVersion.HTTP_1_1;
    private HttpMethod method = HttpMethod.GET;
    private String uri = "/";
    private String peer = "192.0.2.1";

    public RequestHead with(String name, String value) {
        headers.add(name, value);
        return this;
    }

    public RequestHead version(HttpVersion other) {
        version = other;
        return this;
    }

    public RequestHead target(String verb, String target) {
        method = HttpMethod.valueOf(verb);
        uri = target;
        return this;
    }

    public RequestHead peer(String address) {
        peer = address;
        return this;
    }

    public HttpServerRequest request() {
        return (HttpServerRequest) Proxy.newProxyInstance(
                RequestHead.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, called, arguments) -> answer(called, arguments));
    }

    private Object answer(Method called, Object[] arguments) {
        return switch (called.getName()) {
            case "headers" -> headers;
            case "getHeader" -> headers.get(arguments[0].toString());
            case "version" -> version;
            case "method" -> method;
            case "uri" -> uri;
            case "scheme" -> "http";
            case "remoteAddress" -> SocketAddress.inetSocketAddress(4711, peer);
            default -> throw new UnsupportedOperationException(called.getName());
        };
    }
}
