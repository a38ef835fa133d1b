package io.serai.cases;

import io.vertx.core.MultiMap;

/**
 * What the client has to get.
 *
 * @param status of HTTP
 */
record ExpectedResponse(int status, ExpectedMessage message) {

    /** Adds what differs. */
    void compare(int actual, MultiMap headers, byte[] body, Differences differences) {
        if (status != actual) {
            differences.add("status", Integer.toString(status), Integer.toString(actual));
        }
        message.compare(headers, body, differences);
    }
}
