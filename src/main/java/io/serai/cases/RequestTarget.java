package io.serai.cases;

import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parameters of a case where the contract has them. */
final class RequestTarget {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> query = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private String path;

    RequestTarget(Operation operation) {
        this.path = operation.basePath() + operation.path();
    }

    /** Adds a value; of a list each item is one. */
    void add(Parameter parameter, List<String> values) {
        String name = parameter.name();
        switch (parameter.location()) {
            case PATH -> path = path.replace("{" + name + "}", encoded(String.join(",", values)));
            case QUERY -> values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
            case HEADER -> headers.put(name, String.join(",", values));
            case COOKIE -> cookies.add(name + "=" + encoded(String.join(",", values)));
        }
    }

    /** Path and query. */
    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** A parameter of the path that has no value; null when all have one. */
    @Nullable
    String missing() {
        int brace = path.indexOf('{');
        return brace < 0 ? null : path.substring(brace + 1, path.indexOf('}', brace));
    }

    /** The fields of parameters. */
    Map<String, String> headers() {
        if (!cookies.isEmpty()) {
            headers.put("Cookie", String.join("; ", cookies));
        }
        return headers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
