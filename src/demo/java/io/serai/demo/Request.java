package io.serai.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the legacy services see it.
 *
 * @param method upper case
 * @param path decoded segments
 * @param query decoded parameters; of several with one name the last
 * @param contentType as sent, or empty
 * @param soapAction the field SOAPAction without its quotes, or null when there is none
 * @param body the first megabyte of it
 */
record Request(
        String method,
        List<String> path,
        Map<String, String> query,
        String contentType,
        @Nullable String soapAction,
        byte[] body) {
    private static final int MAX_BODY = 1024 * 1024;

    static Request of(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
        String soapAction = exchange.getRequestHeaders().getFirst("SOAPAction");
        return new Request(
                exchange.getRequestMethod(),
                segments(uri.getRawPath()),
                parameters(uri.getRawQuery()),
                contentType == null ? "" : contentType,
                soapAction == null ? null : soapAction.replace("\"", ""),
                exchange.getRequestBody().readNBytes(MAX_BODY));
    }

    /** Whether the body is of this media type, whatever its parameters. */
    boolean hasType(String mediaType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }

    private static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(Request::decode)
                .toList();
    }

    private static Map<String, String> parameters(@Nullable String rawQuery) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
