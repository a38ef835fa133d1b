package io.serai.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problem details of one answer (RFC 9457), with the HTTP fields that go with it. Immutable; the {@code with} methods
 * return copies.
 *
 * @param name last segment of the type address
 * @param title short text of the type
 * @param status HTTP status
 * @param detail this occurrence, safe to show to clients; empty for none
 * @param errors several occurrences of the same type
 * @param extras extension members, values are texts, numbers, booleans or lists of them
 * @param fields HTTP fields such as {@code Allow} or {@code Retry-After}
 * @param closing whether the connection has to be closed after the answer
 */
public record Problem(
        String name,
        String title,
        int status,
        String detail,
        List<Violation> errors,
        Map<String, Object> extras,
        Map<String, String> fields,
        boolean closing) {

    /** A problem of a type of the catalogue. */
    public static Problem of(ProblemType type) {
        return of(type.slug(), type.title(), type.status());
    }

    /** A problem with a detail. */
    public static Problem of(ProblemType type, String detail) {
        return of(type).withDetail(detail);
    }

    /** A problem of an author's own type. */
    public static Problem of(String name, String title, int status) {
        return new Problem(name, title, status, "", List.of(), Map.of(), Map.of(), false);
    }

    public Problem withDetail(String text) {
        return new Problem(name, title, status, text, errors, extras, fields, closing);
    }

    public Problem withStatus(int other) {
        return new Problem(name, title, other, detail, errors, extras, fields, closing);
    }

    public Problem withErrors(List<Violation> violations) {
        return new Problem(name, title, status, detail, List.copyOf(violations), extras, fields, closing);
    }

    public Problem withExtra(String member, Object value) {
        return new Problem(name, title, status, detail, errors, plus(extras, member, value), fields, closing);
    }

    public Problem withField(String field, String value) {
        return new Problem(name, title, status, detail, errors, extras, plus(fields, field, value), closing);
    }

    /** The same problem, after which the connection is closed: what follows on it cannot be trusted. */
    public Problem thenClose() {
        return new Problem(name, title, status, detail, errors, extras, fields, true);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
