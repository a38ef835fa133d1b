package io.serai.backend;

import io.serai.problem.Problem;
import io.serai.problem.ProblemType;
import java.util.Locale;

/** What can go wrong on the way to a backend (RFC 9209, section 2.3), and the problem a client gets for it. */
enum ProxyError {
    DNS_ERROR(ProblemType.BACKEND_UNREACHABLE),
    DNS_TIMEOUT(ProblemType.BACKEND_TIMEOUT),
    DESTINATION_IP_UNROUTABLE(ProblemType.BACKEND_UNREACHABLE),
    CONNECTION_REFUSED(ProblemType.BACKEND_UNREACHABLE),
    CONNECTION_TERMINATED(ProblemType.BACKEND_UNREACHABLE),
    CONNECTION_TIMEOUT(ProblemType.BACKEND_TIMEOUT),
    CONNECTION_READ_TIMEOUT(ProblemType.BACKEND_TIMEOUT),
    CONNECTION_WRITE_TIMEOUT(ProblemType.BACKEND_TIMEOUT),
    CONNECTION_LIMIT_REACHED(ProblemType.TEMPORARY_REDUCED_CAPACITY),
    TLS_PROTOCOL_ERROR(ProblemType.BACKEND_UNREACHABLE),
    TLS_CERTIFICATE_ERROR(ProblemType.BACKEND_UNREACHABLE),
    HTTP_RESPONSE_TIMEOUT(ProblemType.BACKEND_TIMEOUT),
    HTTP_RESPONSE_INCOMPLETE(ProblemType.BACKEND_ANSWER_INCOMPLETE),
    HTTP_RESPONSE_HEADER_SECTION_SIZE(ProblemType.BACKEND_ANSWER_INVALID),
    HTTP_RESPONSE_BODY_SIZE(ProblemType.BACKEND_ANSWER_INVALID),
    HTTP_RESPONSE_CONTENT_CODING(ProblemType.BACKEND_ANSWER_INVALID),
    HTTP_PROTOCOL_ERROR(ProblemType.BACKEND_ANSWER_INVALID);

    private final ProblemType type;

    ProxyError(ProblemType type) {
        this.type = type;
    }

    /** The name in {@code Proxy-Status}. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem for a call to this backend; its address is never told. */
    Problem problem(Backend backend) {
        Problem problem = Problem.of(type)
                .withField(
                        "Proxy-Status",
                        backend.pseudonym().name() + "; error=" + token() + "; next-hop=" + backend.name());
        return problem.status() == 503 ? problem.withField("Retry-After", "1") : problem;
    }
}
