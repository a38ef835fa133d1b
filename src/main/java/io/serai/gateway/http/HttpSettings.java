package io.serai.gateway.http;

import io.serai.workspace.Default;
import io.serai.workspace.NeedsRestart;
import io.serai.workspace.Range;
import io.serai.workspace.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The listener for clients.
 *
 * @param host address to listen on
 * @param port TCP port; 0 takes a free one
 * @param publicUrl where clients reach the gateway; makes the types of problems absolute
 * @param maxBody largest request body, unless the operation says otherwise with {@code x-max-body}
 * @param maxHeader largest header section
 * @param maxRequestLine longest request line
 * @param idleTimeout an open connection without a complete request head is closed after this time
 * @param maxConnections connections at the same time; a further one is closed at once
 * @param maxRequests requests in work at the same time; a further one is answered 503
 * @param workers threads for blocking routes on Java 17; newer versions use a virtual thread for each request
 * @param eventLoops threads that serve connections; 0 for one each core
 * @param minRate bytes in a second that a client must send of its body, on average over each ten seconds, or take of
 *     its answer, over each fifteen
 * @param trustedProxies addresses or networks such as {@code 10.0.0.0/8} whose {@code Forwarded} and
 *     {@code X-Forwarded-*} fields are believed
 * @param via name of this gateway in {@code Via} and {@code Proxy-Status}; without it {@code Via} has a name that is
 *     new with each start, so that gateways behind one another are not taken for a loop
 * @param drain how long requests are still taken after the signal to stop
 * @param drainLimit how long requests in work may take after that
 */
public record HttpSettings(
        @NeedsRestart @Default("0.0.0.0") String host,

        @NeedsRestart @Default("8080") @Range(min = 0, max = 65_535)
        int port,

        @NeedsRestart Optional<URI> publicUrl,
        @Default("1MB") Size maxBody,
        @NeedsRestart @Default("32KB") Size maxHeader,
        @NeedsRestart @Default("8KB") Size maxRequestLine,
        @NeedsRestart @Default("15s") Duration idleTimeout,

        @NeedsRestart @Default("20000") @Range(min = 1, max = 1_000_000)
        int maxConnections,

        @Default("10000") @Range(min = 1, max = 1_000_000) int maxRequests,

        @NeedsRestart @Default("256") @Range(min = 1, max = 10_000)
        int workers,

        @NeedsRestart @Default("0") @Range(min = 0, max = 256)
        int eventLoops,

        @NeedsRestart @Default("240B") Size minRate,
        @NeedsRestart @Default("") List<String> trustedProxies,
        @NeedsRestart Optional<String> via,
        @Default("5s") Duration drain,
        @Default("30s") Duration drainLimit) {}
