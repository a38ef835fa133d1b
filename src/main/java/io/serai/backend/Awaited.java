package io.serai.backend;

import io.vertx.core.http.HttpClientResponse;

/**
 * How much of the body of an answer is there when the call ends.
 *
 * @param streams whether it may be the beginning alone, and the rest a stream
 * @param bytes of the beginning
 * @param read whether a step reads the stream: it has to be of one part, in no coding, of a good answer, and within
 *     max-response
 */
record Awaited(boolean streams, long bytes, boolean read) {
    /** All of it. */
    static final Awaited WHOLE = new Awaited(false, 0, false);

    /** A little, so that a small body that breaks becomes a problem; the rest passes to the client. */
    static final Awaited PASSING = new Awaited(true, 64 * 1024, false);

    /** Enough to know what a step makes of it. */
    static Awaited beginning(long bytes) {
        return new Awaited(true, bytes, true);
    }

    /** Whether the body of this answer may become a stream. */
    boolean streams(HttpClientResponse response) {
        return streams && (!read || isPlain(response));
    }

    private static boolean isPlain(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        boolean multipart = type != null && type.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        return response.statusCode() < 300 && !multipart && response.getHeader("Content-Encoding") == null;
    }
}
