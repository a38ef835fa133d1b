package io.serai.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the client of a case sends.
 *
 * @param target path and query
 * @param headers parameters among them
 * @param body null for none
 */
record ClientRequest(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable CaseBody body) {}
