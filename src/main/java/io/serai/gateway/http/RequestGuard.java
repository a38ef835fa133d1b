package io.serai.gateway.http;

import io.netty.util.AsciiString;
import io.serai.exchange.ContentLength;
import io.serai.exchange.FieldRules;
import io.serai.exchange.FieldTable;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses requests that are ambiguous or not well-formed before anything else sees them (RFC 9110, RFC 9112), and drops
 * the fields that no client may set.
 */
public final class RequestGuard {
    private RequestGuard() {}

    /**
     * Checks the head of a request.
     *
     * @throws ProblemException when it is refused
     */
    public static void check(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            checkFraming(request.headers(), request.version());
        }
        checkHost(request);
        checkFields(request.headers());
        checkExpectation(request);
        checkCoding(request);
    }

    private static void checkFraming(MultiMap headers, HttpVersion version) {
        List<String> lengths = headers.getAll("Content-Length");
        List<String> codings = headers.getAll("Transfer-Encoding");
        if (!lengths.isEmpty() && !codings.isEmpty()) {
            throw closing("Content-Length and Transfer-Encoding exclude each other.");
        }
        if (lengths.size() > 1 || lengths.size() == 1 && ContentLength.parse(lengths.get(0)) < 0) {
            throw closing("Content-Length is not one number.");
        }
        if (!codings.isEmpty() && version == HttpVersion.HTTP_1_0) {
            throw closing("HTTP/1.0 has no Transfer-Encoding.");
        }
        if (codings.size() > 1 || codings.size() == 1 && !codings.get(0).equalsIgnoreCase("chunked")) {
            throw closing("Transfer-Encoding is not chunked.");
        }
    }

    private static void checkHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        boolean required = request.version() == HttpVersion.HTTP_1_1;
        if (hosts.size() > 1 || hosts.isEmpty() && required) {
            throw closing("The request does not have exactly one Host.");
        }
        if (!hosts.isEmpty() && !HostField.isValid(hosts.get(0))) {
            throw closing("Host is not a host.");
        }
    }

    private static void checkFields(MultiMap headers) {
        List<CharSequence> dropped = new ArrayList<>(0);
        FieldTable.forEach(headers, (name, value) -> {
            if (!FieldRules.isToken(name) || !FieldRules.isValue(value)) {
                throw closing("A header field is not well-formed.");
            }
            if (AsciiString.indexOf(name, '_', 0) >= 0) {
                dropped.add(name);
            }
        });
        dropped.forEach(headers::remove);
        if (occursTwice(headers, "Authorization") || occursTwice(headers, "Content-Type")) {
            throw malformed("A field that may occur once occurs twice.");
        }
    }

    private static boolean occursTwice(MultiMap headers, String name) {
        return headers.contains(name) && headers.getAll(name).size() > 1;
    }

    private static void checkExpectation(HttpServerRequest request) {
        boolean applies = request.version() != HttpVersion.HTTP_1_0;
        if (applies && !isOnly(request.headers(), "Expect", "100-continue")) {
            throw new ProblemException(Problem.of(ProblemType.EXPECTATION_FAILED));
        }
    }

    private static void checkCoding(HttpServerRequest request) {
        if (!isOnly(request.headers(), "Content-Encoding", "identity")) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The content coding of the body is not supported.")
                            .withField("Accept-Encoding", "identity"));
        }
    }

    /** Whether no line of a field says anything else; the first one alone would hide a second. */
    private static boolean isOnly(MultiMap headers, String name, String value) {
        return !headers.contains(name) || headers.getAll(name).stream().allMatch(value::equalsIgnoreCase);
    }

    private static ProblemException closing(String detail) {
        return new ProblemException(
                Problem.of(ProblemType.MALFORMED_REQUEST, detail).thenClose());
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.of(ProblemType.MALFORMED_REQUEST, detail));
    }
}
