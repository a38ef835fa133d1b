package io.serai.cases;

import io.serai.exchange.Operation;
import java.util.List;

/**
 * One case: a request of a client, the calls of backends that it leads to, and the answer.
 *
 * @param operation that is called
 * @param id of the file, for example {@code getOrder-shipped}
 * @param file relative to the workspace
 * @param description for people, or empty
 * @param calls that backends expect, and what they answer
 */
public record Case(
        Operation operation,
        String id,
        String file,
        String description,
        ClientRequest request,
        List<BackendCall> calls,
        ExpectedResponse response) {

    /** {@code orders/getOrder-shipped}. */
    public String name() {
        return operation.api() + "/" + id;
    }
}
