package io.serai.telemetry;

import io.serai.exchange.Call;

/**
 * How a request ended.
 *
 * @param status answered, or 499 when the client went away before the answer
 * @param bytes of the answer's body
 * @param problem name of the problem type, or empty
 * @param nanos from the head of the request to the end of the answer
 */
public record Observation(Call call, int status, long bytes, String problem, long nanos) {
    /** Status of a request whose client went away; never on the wire. */
    public static final int CLIENT_GONE = 499;
}
