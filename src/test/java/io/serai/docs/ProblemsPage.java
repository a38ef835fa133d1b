package io.serai.docs;

import io.serai.problem.ProblemType;
import io.serai.problem.ProblemWriter;
import java.util.Optional;

/** docs/problems.md, from the catalogue of problems. */
final class ProblemsPage {
    private static final String HEAD = """
            # Problems

            %s

            Every error that Serai answers by itself is a problem of RFC 9457, `application/problem+json`:

            ```json
            {"type":"/problems/not-found","title":"Not found","status":404,"instance":"/orders","requestId":"...","traceId":"..."}
            ```

            `type` is the path of a page that the gateway serves, with `serai.http.public-url` before it when that is set; two types are
            registered and have the address of their registration. Clients decide by `type` or `status`, and show `title` and `detail`.
            The log has the same `requestId` (that of `X-Request-Id`, when the client sent one) and `traceId`. Nothing else of the
            inside is told.

            Routes answer these problems too, and their own: `problem:<name>`, see [routes](routes.md#answering).
            """;

    private static final String ENTRY = """

            ## %d %s

            `%s`

            %s

            - Clients: %s
            - Operators: %s
            """;

    private ProblemsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD.formatted(GeneratedDocs.NOTICE));
        ProblemWriter writer = new ProblemWriter(Optional.empty());
        for (ProblemType type : ProblemType.values()) {
            page.append(ENTRY.formatted(
                    type.status(),
                    type.title(),
                    writer.typeOf(type.slug()),
                    type.description(),
                    type.adviceToClients(),
                    type.adviceToOperators()));
        }
        return page.toString();
    }
}
