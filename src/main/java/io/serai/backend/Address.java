package io.serai.backend;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * One address of a backend.
 *
 * @param path raw, without a slash at its end; comes before the path of a call
 * @param whole raw path as it was given; where a call goes that has no path of its own
 * @param query raw, goes with every call and before the query of the call; empty for none
 */
record Address(String host, int port, boolean tls, String path, String whole, String query) {
    static Address of(URI uri) {
        boolean tls = uri.getScheme().equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
        String whole = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Address(uri.getHost(), port, tls, path, whole, query);
    }

    RequestOptions options(String method, String target) {
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(withQuery(target.isEmpty() ? whole : path + target));
    }

    private String withQuery(String target) {
        if (query.isEmpty()) {
            return target;
        }
        int mark = target.indexOf('?');
        if (mark < 0) {
            return (target.isEmpty() ? "/" : target) + '?' + query;
        }
        String own = target.substring(mark + 1);
        return (mark == 0 ? "/" : target.substring(0, mark)) + '?' + query + (own.isEmpty() ? "" : '&' + own);
    }
}
