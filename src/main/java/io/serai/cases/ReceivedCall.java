package io.serai.cases;

import io.vertx.core.MultiMap;

/**
 * A call as it came to the stand-in.
 *
 * @param backend that was meant
 * @param path below its address, with the query
 */
@SuppressWarnings("ArrayRecordComponent")
record ReceivedCall(String backend, String method, String path, MultiMap headers, byte[] body) {
    /** {@code POST /orders}. */
    String line() {
        return method + " " + (path.isEmpty() ? "/" : path);
    }
}
