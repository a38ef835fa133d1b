package io.serai.gateway.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.serai.exchange.Call;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import jakarta.xml.bind.UnmarshalException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;
import org.xml.sax.SAXException;

/** The problem for what a route failed with: one table of classes, the first cause that is in it decides. */
public final class RouteFailures {
    private static final Map<String, ProblemType> BY_CLASS = Map.ofEntries(
            entry(ThrottlerRejectedExecutionException.class, ProblemType.QUOTA_EXCEEDED),
            entry(RejectedExecutionException.class, ProblemType.TEMPORARY_REDUCED_CAPACITY),
            Map.entry(
                    "io.github.resilience4j.circuitbreaker.CallNotPermittedException", ProblemType.BACKEND_UNAVAILABLE),
            Map.entry("io.github.resilience4j.bulkhead.BulkheadFullException", ProblemType.TEMPORARY_REDUCED_CAPACITY),
            entry(TimeoutException.class, ProblemType.BACKEND_TIMEOUT),
            entry(ExchangeTimedOutException.class, ProblemType.BACKEND_TIMEOUT),
            entry(InterruptedIOException.class, ProblemType.BACKEND_TIMEOUT),
            Map.entry("org.apache.hc.client5.http.ConnectTimeoutException", ProblemType.BACKEND_TIMEOUT),
            entry(HttpOperationFailedException.class, ProblemType.BACKEND_ANSWER_INVALID),
            Map.entry("org.apache.hc.core5.http.NoHttpResponseException", ProblemType.BACKEND_UNREACHABLE),
            Map.entry("org.apache.hc.core5.http.ConnectionClosedException", ProblemType.BACKEND_ANSWER_INCOMPLETE),
            Map.entry("org.apache.hc.core5.http.TruncatedChunkException", ProblemType.BACKEND_ANSWER_INCOMPLETE),
            Map.entry("org.apache.hc.core5.http.ProtocolException", ProblemType.BACKEND_ANSWER_INVALID),
            Map.entry("org.apache.hc.core5.http.MalformedChunkCodingException", ProblemType.BACKEND_ANSWER_INVALID),
            entry(ZipException.class, ProblemType.BACKEND_ANSWER_INVALID),
            entry(SocketException.class, ProblemType.BACKEND_UNREACHABLE),
            entry(UnknownHostException.class, ProblemType.BACKEND_UNREACHABLE),
            entry(SSLException.class, ProblemType.BACKEND_UNREACHABLE));

    /** The methods whose requests usually have a body. */
    private static final Set<String> BEARING = Set.of("POST", "PUT", "PATCH");

    private static final Pattern THROTTLE_PERIOD = Pattern.compile(" within (\\d{1,15})ms$");

    private RouteFailures() {}

    /** The problem that is answered for a failure. */
    public static Problem problemOf(Throwable failure, Call call) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            ProblemType type = typeOf(cause.getClass());
            if (type != null) {
                Problem problem = Problem.of(type);
                boolean passing = type.status() == 429 || type.status() == 503;
                return passing ? problem.withField("Retry-After", Long.toString(secondsToWait(cause))) : problem;
            }
            if (isUnreadable(cause) || isMissingBody(cause, call)) {
                return unreadable(call);
            }
            if (isMismatch(cause) && call.backendStatus() != 0) {
                return Problem.of(ProblemType.BACKEND_ANSWER_INVALID);
            }
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    /** A throttle says its period, in its message alone; after that time it has room again. Otherwise soon. */
    private static long secondsToWait(Throwable cause) {
        Matcher period = THROTTLE_PERIOD.matcher(String.valueOf(cause.getMessage()));
        if (!(cause instanceof ThrottlerRejectedExecutionException) || !period.find()) {
            return 1;
        }
        return Math.max(1, (Long.parseLong(period.group(1)) + 999) / 1000);
    }

    /** Before any backend answered, the only thing a step can have failed to read is the client's body. */
    private static Problem unreadable(Call call) {
        return call.backendStatus() == 0
                ? Problem.of(ProblemType.INVALID_REQUEST, "The body cannot be read.")
                : Problem.of(ProblemType.BACKEND_ANSWER_INVALID);
    }

    private static boolean isUnreadable(Throwable cause) {
        return cause instanceof JsonProcessingException && !isUnknownFunction(cause)
                || cause instanceof XMLStreamException
                || cause instanceof SAXException;
    }

    /** An expression of jq that calls what there is not fails with whatever body. */
    private static boolean isUnknownFunction(Throwable cause) {
        return cause instanceof JsonQueryException
                && String.valueOf(cause.getMessage()).endsWith(" does not exist");
    }

    private static boolean isMissingBody(Throwable cause, Call call) {
        return cause instanceof InvalidPayloadException && call.backendStatus() == 0 && BEARING.contains(call.method());
    }

    /** A stylesheet or a model that has no place for what came: well-formed, but not what was agreed. */
    private static boolean isMismatch(Throwable cause) {
        return cause instanceof TransformerException || cause instanceof UnmarshalException;
    }

    private static @org.jspecify.annotations.Nullable ProblemType typeOf(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ProblemType found = BY_CLASS.get(c.getName());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Map.Entry<String, ProblemType> entry(Class<?> type, ProblemType problem) {
        return Map.entry(type.getName(), problem);
    }
}
