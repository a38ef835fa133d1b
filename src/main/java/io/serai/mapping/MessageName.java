package io.serai.mapping;

/**
 * Which message of which contract a {@code mapping:} step means.
 *
 * @param schema {@code <api>.<component>}, or empty
 * @param operation {@code <api>.<operationId>}, or empty
 * @param status of the response that is meant; empty for the first good one
 * @param response whether the response of the operation is meant, and not its request
 * @param element {@code {namespace}name} of the root, or empty for that of the schema
 */
public record MessageName(String schema, String operation, String status, boolean response, String element) {
    public MessageName {
        if (schema.isEmpty() == operation.isEmpty()) {
            throw new IllegalArgumentException("one of schema and operation has to be said");
        }
    }

    boolean isOperation() {
        return !operation.isEmpty();
    }
}
