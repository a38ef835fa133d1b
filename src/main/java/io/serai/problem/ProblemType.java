package io.serai.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The problems Serai answers by itself (RFC 9457). docs/problems.md and the pages under {@code /problems/} are
 * generated from this list.
 */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "Malformed request",
            "The request is not well-formed HTTP, or its target, its Host or one of its fields is not "
                    + "acceptable. Nothing of it was forwarded.",
            "Mend the request as detail says; the same request is never accepted.",
            "Look for a client or proxy that sends such requests; if there is none, somebody probes."),
    INVALID_REQUEST(
            400,
            "Invalid request",
            "A parameter, header or body does not match the contract; errors lists each value with its place.",
            "Correct the values that errors names, or the body.",
            "Nothing, unless the contract asks for less than its clients send."),
    UNAUTHORIZED(
            401,
            "Unauthorized",
            "Valid credentials are required; WWW-Authenticate says which.",
            "Send credentials as WWW-Authenticate says.",
            "For the management port: the token is serai.management.token."),
    FORBIDDEN(
            403,
            "Forbidden",
            "The credentials do not allow this operation.",
            "Ask those who run the API for the right.",
            "See the route that answers it."),
    NOT_FOUND(
            404,
            "Not found",
            "No contract serves this path, or the thing it names does not exist.",
            "Check the path and the name of the thing.",
            "When all of an API is not found, look at its servers entry, and whether this generation has it "
                    + "(/observe/info)."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The path exists, but not with this method; Allow lists those it has.",
            "Use a method that Allow lists.",
            "Nothing."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "None of the media types in Accept can be produced.",
            "Accept a media type that the contract names.",
            "Nothing."),
    REQUEST_TIMEOUT(
            408,
            "Request timeout",
            "The request did not arrive in time.",
            "Send the request again.",
            "See the route that answers it."),
    CONFLICT(
            409,
            "Conflict",
            "The request does not fit the present state of the thing it names.",
            "Read the present state and decide anew.",
            "See the route that answers it."),
    GONE(
            410,
            "Gone",
            "The operation or thing is no longer available.",
            "Do not ask again.",
            "See the route that answers it."),
    CONTENT_TOO_LARGE(
            413,
            "Content too large",
            "The body is larger than the operation allows.",
            "Send less.",
            "If such bodies are meant, raise x-max-body of the operation, or serai.http.max-body for all."),
    URI_TOO_LONG(
            414,
            "URI too long",
            "The request line is longer than the gateway allows.",
            "Send a shorter query.",
            "If such requests are meant, raise serai.http.max-request-line."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The body is of a media type, or has a content coding, that the operation does not take.",
            "Send a media type that the contract names, without a content coding.",
            "Nothing."),
    EXPECTATION_FAILED(
            417,
            "Expectation failed",
            "The Expect field asks for something other than 100-continue.",
            "Leave Expect out, or send 100-continue.",
            "Nothing."),
    UNPROCESSABLE_CONTENT(
            422,
            "Unprocessable content",
            "The body is understood, but cannot be processed.",
            "Correct what detail names.",
            "See the route that answers it."),
    QUOTA_EXCEEDED(
            429,
            "Quota exceeded",
            "More requests were sent than are allowed; Retry-After says when to come back.",
            "Wait as long as Retry-After says, and send less often.",
            "If the service bears more, raise the limit of the throttle in the route."),
    HEADER_FIELDS_TOO_LARGE(
            431,
            "Header fields too large",
            "The header section is larger than the gateway allows.",
            "Send fewer or shorter fields; cookies are the usual cause.",
            "If such requests are meant, raise serai.http.max-header."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "The gateway failed to handle the request; its log has the cause under the request id.",
            "Tell those who run the API the requestId.",
            "Find the line of the log with the requestId: it names the route, the step and the cause."),
    NOT_IMPLEMENTED(
            501,
            "Not implemented",
            "The contract has this operation, but nothing implements it yet.",
            "Do not ask again before a new version.",
            "Write the route, or change serai.api.<name>.unrouted."),
    BACKEND_UNREACHABLE(
            502,
            "Backend unreachable",
            "No connection to the service behind the gateway could be made, or it was lost before an answer "
                    + "began.",
            "Try again later, if doing the request twice does no harm.",
            "Check that the service runs, its address in serai.backend.<name>.url, its certificate; Proxy-"
                    + "Status says which."),
    BACKEND_ANSWER_INVALID(
            502,
            "Backend answer invalid",
            "The service behind the gateway answered with something that is not a correct answer.",
            "Tell those who run the API the requestId.",
            "Look at what the service answers: no HTTP, a wrong length, or a body that the route cannot read."),
    BACKEND_ANSWER_INCOMPLETE(
            502,
            "Backend answer incomplete",
            "The answer of the service behind the gateway broke off before its end.",
            "Try again, if doing the request twice does no harm.",
            "Look for a service or network that breaks connections off."),
    LOOP_DETECTED(
            502,
            "Loop detected",
            "The request has passed this gateway before.",
            "Tell those who run the API the requestId.",
            "Look for a backend whose address leads back to this gateway; serai.http.via has to differ among "
                    + "gateways."),
    TEMPORARY_REDUCED_CAPACITY(
            503,
            "Temporary reduced capacity",
            "The gateway or a service behind it has no capacity left for this request; Retry-After says when "
                    + "to come back.",
            "Wait as long as Retry-After says, then try again.",
            "See whether the service has become slow; the limits are max-concurrent of the backend and "
                    + "serai.http.max-requests."),
    BACKEND_UNAVAILABLE(
            503,
            "Backend unavailable",
            "The service behind the gateway is known to be away at present.",
            "Wait as long as Retry-After says, then try again.",
            "A circuit breaker of the route is open: look at the failures before it."),
    BACKEND_TIMEOUT(
            504,
            "Backend timeout",
            "The service behind the gateway did not answer in time.",
            "Try again later, if doing the request twice does no harm.",
            "Look at the service first; then at the timeout of the step or of serai.backend.<name>.");

    private static final Map<String, ProblemType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ProblemType::slug, Function.identity()));

    private final int status;
    private final String title;
    private final String description;
    private final String adviceToClients;
    private final String adviceToOperators;

    ProblemType(int status, String title, String description, String adviceToClients, String adviceToOperators) {
        this.status = status;
        this.title = title;
        this.description = description;
        this.adviceToClients = adviceToClients;
        this.adviceToOperators = adviceToOperators;
    }

    /** The last segment of the type's address, for example {@code backend-timeout}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means, for the problem's page. */
    public String description() {
        return description;
    }

    /** What a client does about it, for the problem's page. */
    public String adviceToClients() {
        return adviceToClients;
    }

    /** What operators do about it, for docs/problems.md alone. */
    public String adviceToOperators() {
        return adviceToOperators;
    }

    /** The type with this slug. */
    public static Optional<ProblemType> of(String slug) {
        return Optional.ofNullable(BY_NAME.get(slug));
    }
}
