package io.serai.backend;

import io.serai.exchange.FieldRules;
import io.serai.exchange.FieldTable;
import io.vertx.core.http.HttpClientResponse;
import java.util.Set;

/** What is kept of the head of an answer. */
public final class AnswerHead {
    private static final Set<String> DROPPED = Set.of("server", "x-powered-by", "content-length", "proxy-status");

    private AnswerHead() {}

    /** Refuses a head that is no final answer, or whose fields could not be sent on. */
    static void check(HttpClientResponse response) {
        int status = response.statusCode();
        if (status < 200 || status > 599) {
            throw new BackendException(ProxyError.HTTP_PROTOCOL_ERROR, "unexpected status " + status, null);
        }
        FieldTable.forEach(response.headers(), (name, value) -> {
            if (!FieldRules.isToken(name) || !FieldRules.isValue(value)) {
                throw new BackendException(ProxyError.HTTP_PROTOCOL_ERROR, "a field is not well-formed", null);
            }
        });
    }

    /** Whether a field may be handed on: not those of the connection, of the server's make, or of Camel. */
    public static boolean isHandedOn(String lower, Set<String> namedByConnection) {
        return !DROPPED.contains(lower)
                && !FieldRules.isHopByHop(lower)
                && !FieldRules.isControl(lower)
                && !namedByConnection.contains(lower);
    }
}
