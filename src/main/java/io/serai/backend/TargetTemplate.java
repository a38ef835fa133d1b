package io.serai.backend;

import io.serai.exchange.AsciiSet;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.serai.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path and query a {@code backend:} step says itself. {@code {name}} is replaced by a value whose every character
 * outside the unreserved set is percent-encoded, so that it can neither leave its segment nor start a query.
 */
final class TargetTemplate {
    private static final AsciiSet UNRESERVED = new AsciiSet("-._~");
    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]+)}");

    private final List<Part> path;
    private final Map<String, List<Part>> query;
    private final String namesOfPath;

    TargetTemplate(String path, Map<String, Object> query) {
        this.path = parts(path);
        this.namesOfPath = String.join(", ", names(path));
        this.query = new LinkedHashMap<>();
        query.forEach((name, value) -> this.query.put(encode(name), parts(String.valueOf(value))));
    }

    /** The names in braces, in path and query. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * Path and query with all values put in.
     *
     * @throws ProblemException when a value of the path is empty or makes a dot segment
     */
    String expand(Function<String, @Nullable Object> values) {
        StringBuilder target = new StringBuilder(64);
        for (Part part : path) {
            target.append(part.literal ? part.text : value(part.text, values.apply(part.text)));
        }
        checkSegments(target);
        char separator = '?';
        for (Map.Entry<String, List<Part>> entry : query.entrySet()) {
            for (String value : queryValues(entry.getValue(), values)) {
                target.append(separator).append(entry.getKey()).append('=').append(value);
                separator = '&';
            }
        }
        return target.toString();
    }

    private static String value(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            throw unusable(name, "must not be empty");
        }
        return encode(text);
    }

    /** Dots are not encoded, so that several parts can make a dot segment together. */
    private void checkSegments(CharSequence target) {
        if (!namesOfPath.isEmpty() && hasDotSegment(target)) {
            throw unusable(namesOfPath, "must not make a segment '.' or '..'");
        }
    }

    /** A segment ends where some servers cut it off as well: before a parameter that follows a semicolon. */
    private static boolean hasDotSegment(CharSequence target) {
        int dots = 0;
        boolean onlyDots = true;
        for (int i = 0; i <= target.length(); i++) {
            char c = i == target.length() ? '/' : target.charAt(i);
            if (c == '/' || c == ';') {
                if (onlyDots && (dots == 1 || dots == 2)) {
                    return true;
                }
                dots = 0;
                onlyDots = c == '/';
            } else if (c == '.') {
                dots++;
            } else {
                onlyDots = false;
            }
        }
        return false;
    }

    private static ProblemException unusable(String name, String expected) {
        return new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, "A value cannot be part of a path.")
                .withErrors(List.of(Violation.ofParameter("path", name, expected))));
    }

    /** One for a plain value, several for a single list, none for a single value that is absent. */
    private static List<String> queryValues(List<Part> parts, Function<String, @Nullable Object> values) {
        if (parts.size() == 1 && !parts.get(0).literal) {
            Object value = values.apply(parts.get(0).text);
            if (value instanceof Collection<?> list) {
                return list.stream().map(item -> encode(String.valueOf(item))).toList();
            }
            return value == null ? List.of() : List.of(encode(value.toString()));
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            Object value = part.literal ? part.text : values.apply(part.text);
            text.append(value == null ? "" : encode(value.toString()));
        }
        return List.of(text.toString());
    }

    private static List<Part> parts(String template) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(template);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(new Part(true, template.substring(from, matcher.start())));
            }
            parts.add(new Part(false, matcher.group(1)));
            from = matcher.end();
        }
        if (from < template.length()) {
            parts.add(new Part(true, template.substring(from)));
        }
        return parts;
    }

    /** Percent-encodes everything but the unreserved characters (RFC 3986, section 2.3). */
    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (UNRESERVED.contains(c)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    private record Part(boolean literal, String text) {}
}
