package io.serai.backend;

import io.serai.workspace.Default;
import io.serai.workspace.Range;
import io.serai.workspace.Size;
import io.serai.workspace.TakesQuery;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One backend, called by routes as {@code backend:<name>}.
 *
 * @param url addresses, separated by commas; calls take turns among them; a path in an address comes before the
 *     path of the call, and a query goes with every call
 * @param timeout from the start of a call to the head of the answer
 * @param connectTimeout to open a connection
 * @param idleTimeout without a byte inside the body of an answer, while it is awaited
 * @param totalTimeout from the start of a call to the end of its answer; an answer that passes as a stream is not
 *     limited, except by idle-timeout
 * @param maxConcurrent calls at the same time; a further one is answered 503
 * @param maxResponse largest answer that is held in memory, or of which {@code soap:} makes JSON; others that pass as a
 *     stream are not limited
 * @param holdResponse how much of an answer {@code soap:} reads before the client gets anything; what follows passes as
 *     a stream
 * @param http2 whether to speak HTTP/2: negotiated with https, at once with http
 * @param tls see below
 * @param wss see below
 */
public record BackendSettings(
        @TakesQuery List<URI> url,
        @Default("30s") Duration timeout,
        @Default("2s") Duration connectTimeout,
        @Default("30s") Duration idleTimeout,
        @Default("60s") Duration totalTimeout,
        @Default("1000") @Range(min = 1, max = 100_000) int maxConcurrent,
        @Default("50MB") Size maxResponse,
        @Default("4MB") Size holdResponse,
        @Default("false") boolean http2,
        TlsSettings tls,
        WssSettings wss) {}
