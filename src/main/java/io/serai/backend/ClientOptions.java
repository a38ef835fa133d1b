package io.serai.backend;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;

/** The Vert.x options of a backend's client: keep-alive without pipelining, verified TLS, no redirects. */
final class ClientOptions {
    /** Largest head of an answer; a head is never needed to be larger and is never a reason to run out of memory. */
    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private static final int MAX_STATUS_LINE_BYTES = 8 * 1024;

    private ClientOptions() {}

    static HttpClientOptions of(BackendSettings settings) {
        HttpClientOptions options = new HttpClientOptions()
                .setMaxPoolSize(settings.maxConcurrent())
                .setHttp2MaxPoolSize(1)
                .setKeepAlive(true)
                .setPipelining(false)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setMaxInitialLineLength(MAX_STATUS_LINE_BYTES)
                .setDecompressionSupported(false)
                .setMaxRedirects(0)
                .setTcpNoDelay(true)
                .setTrustAll(false)
                .setVerifyHost(true);
        if (settings.http2()) {
            options.setProtocolVersion(HttpVersion.HTTP_2).setUseAlpn(true).setHttp2ClearTextUpgrade(false);
        }
        settings.tls().trust().ifPresent(path -> options.setTrustOptions(new PemTrustOptions().addCertPath(path)));
        return options;
    }
}
