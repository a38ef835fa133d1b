package io.serai.bench.load;

import java.io.IOException;
import java.net.URI;

/** Clients that ask again as soon as they are answered. */
public interface Load {
    /** Loads an address over so many connections for some seconds. */
    Result run(URI address, int connections, int seconds) throws IOException, InterruptedException;

    /** The name and version, for the header of a report. */
    String version() throws IOException, InterruptedException;

    /**
     * What one round came to.
     *
     * @param requests that were answered with 2xx or 3xx
     * @param errors answers other than 2xx and 3xx, and requests without any
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Result(long requests, double perSecond, double p50, double p99, long errors) {
        /** A round without answers is an error, and the slowest there can be. */
        public Result {
            if (requests <= 0) {
                p50 = Double.POSITIVE_INFINITY;
                p99 = Double.POSITIVE_INFINITY;
                errors = Math.max(1, errors);
            }
        }
    }
}
