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
            "The request is not well-formed HTTP, or its target, its Host or one of"
                    + " its fields is not acceptable. Nothing of it was forwarded."),
    INVALID_REQUEST(
            400,
            "Invalid request",
            "A parameter, header or body does not match the contract; errors lists" + " each value with its place."),
    UNAUTHORIZED(401, "Unauthorized", "Valid credentials are required; WWW-Authenticate says which."),
    FORBIDDEN(403, "Forbidden", "The credentials do not allow this operation."),
    NOT_FOUND(404, "Not found", "No contract serves this path, or the thing it names does not exist."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "The path exists, but not with this method; Allow lists those it" + " has."),
    NOT_ACCEPTABLE(406, "Not acceptable", "None of the media types in Accept can be produced."),
    REQUEST_TIMEOUT(408, "Request timeout", "The request did not arrive in time."),
    CONFLICT(409, "Conflict", "The request does not fit the present state of the thing it names."),
    GONE(410, "Gone", "The operation or thing is no longer available."),
    CONTENT_TOO_LARGE(413, "Content too large", "The body is larger than the operation allows."),
    URI_TOO_LONG(414, "URI too long", "The request line is longer than the gateway allows."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The body is of a media type, or has a content coding, that" + " the operation does not take."),
    EXPECTATION_FAILED(417, "Expectation failed", "The Expect field asks for something other than 100-continue."),
    UNPROCESSABLE_CONTENT(422, "Unprocessable content", "The body is understood, but cannot be processed."),
    QUOTA_EXCEEDED(
            429,
            "Quota exceeded",
            "More requests were sent than are allowed; Retry-After says when to come" + " back."),
    HEADER_FIELDS_TOO_LARGE(431, "Header fields too large", "The header section is larger than the gateway allows."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "The gateway failed to handle the request; its log has the cause under the" + " request id."),
    NOT_IMPLEMENTED(501, "Not implemented", "The contract has this operation, but nothing implements it yet."),
    BACKEND_UNREACHABLE(
            502,
            "Backend unreachable",
            "No connection to the service behind the gateway could be made, or"
                    + " it was lost before an answer began."),
    BACKEND_ANSWER_INVALID(
            502,
            "Backend answer invalid",
            "The service behind the gateway answered with something that" + " is not a correct answer."),
    BACKEND_ANSWER_INCOMPLETE(
            502,
            "Backend answer incomplete",
            "The answer of the service behind the gateway broke off" + " before its end."),
    LOOP_DETECTED(502, "Loop detected", "The request has passed this gateway before."),
    TEMPORARY_REDUCED_CAPACITY(
            503,
            "Temporary reduced capacity",
            "The gateway or a service behind it has no capacity"
                    + " left for this request; Retry-After says when to come back."),
    BACKEND_UNAVAILABLE(503, "Backend unavailable", "The service behind the gateway is known to be away at present."),
    BACKEND_TIMEOUT(504, "Backend timeout", "The service behind the gateway did not answer in time.");

    private static final Map<String, ProblemType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ProblemType::slug, Function.identity()));

    private final int status;
    private final String title;
    private final String description;

    ProblemType(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
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

    /** The type with this slug. */
    public static Optional<ProblemType> of(String slug) {
        return Optional.ofNullable(BY_NAME.get(slug));
    }
}
