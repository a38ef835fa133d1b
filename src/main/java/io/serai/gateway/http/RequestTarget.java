package io.serai.gateway.http;

import io.serai.contract.MalformedTextException;
import io.serai.contract.PercentDecoder;
import io.serai.exchange.AsciiSet;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request in origin form, checked (RFC 9112, section 3.2, RFC 3986). Nothing that a backend could read
 * in another way than this gateway passes: no dot segments, no empty segments, no encoded slashes or control
 * characters, no characters that a URI does not have.
 *
 * @param rawPath as it was sent
 * @param rawQuery as it was sent, or null
 * @param segments of the path, decoded, without the empty one before the first slash
 */
public record RequestTarget(String rawPath, @Nullable String rawQuery, String[] segments) {
    private static final AsciiSet PATH_CHARACTERS = new AsciiSet("/-._~!$&'()*+,;=:@%");
    private static final AsciiSet QUERY_CHARACTERS = new AsciiSet("/?-._~!$&'()*+,;=:@%|[]");

    /** The target of a request; {@code OPTIONS *} asks about the root. */
    public static RequestTarget of(HttpServerRequest request) {
        String uri = request.uri();
        return uri.equals("*") && request.method() == HttpMethod.OPTIONS ? parse("/") : parse(uri);
    }

    /** Path and query below a base path, as they were sent. */
    public String below(String basePath) {
        int from = 0;
        for (int i = 0; i < basePath.length() && from >= 0; i++) {
            if (basePath.charAt(i) == '/') {
                from = rawPath.indexOf('/', from + 1);
            }
        }
        String path = from < 0 ? "/" : rawPath.substring(from);
        return rawQuery == null ? path : path + "?" + rawQuery;
    }

    /**
     * Checks and splits a target.
     *
     * @throws ProblemException malformed-request
     */
    public static RequestTarget parse(String uri) {
        if (!uri.startsWith("/")) {
            throw malformed("The request target is not in origin form.");
        }
        int question = uri.indexOf('?');
        String path = question < 0 ? uri : uri.substring(0, question);
        String query = question < 0 ? null : uri.substring(question + 1);
        checkCharacters(path, PATH_CHARACTERS);
        if (query != null) {
            checkCharacters(query, QUERY_CHARACTERS);
            decode(query);
        }
        return new RequestTarget(path, query, segments(path));
    }

    private static String[] segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int from = 1;
        while (from <= path.length()) {
            int end = path.indexOf('/', from);
            if (end < 0) {
                end = path.length();
            }
            segments.add(segment(path.substring(from, end), end == path.length()));
            from = end + 1;
        }
        return segments.toArray(String[]::new);
    }

    private static String segment(String raw, boolean last) {
        String text = decode(raw);
        if (text.isEmpty() && !last) {
            throw malformed("The path has an empty segment.");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == 0x7f || c == '/' || c == '\\') {
                throw malformed("The path has an encoded slash, backslash or control character.");
            }
        }
        int parameter = text.indexOf(';');
        String name = parameter < 0 ? text : text.substring(0, parameter);
        if (name.equals(".") || name.equals("..")) {
            throw malformed("The path has a dot segment.");
        }
        return text;
    }

    private static String decode(String raw) {
        try {
            return PercentDecoder.decode(raw, false);
        } catch (MalformedTextException e) {
            throw malformed("The request target has " + e.getMessage() + ".");
        }
    }

    private static void checkCharacters(String text, AsciiSet allowed) {
        if (!allowed.containsAll(text)) {
            throw malformed("The request target has a character that a URI does not have.");
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, detail));
    }
}
