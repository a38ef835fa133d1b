package io.serai.demo;

/**
 * An answer of a legacy service.
 *
 * @param status HTTP status
 * @param contentType media type, always with UTF-8
 * @param body text
 */
record Reply(int status, String contentType, String body) {
    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body);
    }

    static Reply xml(int status, String body) {
        return new Reply(status, "application/xml; charset=utf-8", body);
    }
}
