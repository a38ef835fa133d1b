package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectTimeoutException("x"), "connection_timeout"),
                Arguments.of(new ConnectException("x"), "connection_refused"),
                Arguments.of(new NoRouteToHostException("x"), "destination_ip_unroutable"),
                Arguments.of(new UnknownHostException("x"), "dns_error"),
                Arguments.of(
                        new SSLHandshakeException("x").initCause(new CertificateException("x")),
                        "tls_certificate_error"),
                Arguments.of(
                        new SSLException("x", new IOException(new CertificateException("x"))), "tls_certificate_error"),
                Arguments.of(new SSLException("x"), "tls_protocol_error"),
                Arguments.of(new TooLongFrameException("x"), "http_response_header_section_size"),
                Arguments.of(new HttpClosedException("x"), "connection_terminated"),
                Arguments.of(new StreamResetException(8), "connection_terminated"),
                Arguments.of(new ClosedChannelException(), "connection_terminated"),
                Arguments.of(new SocketException("Connection reset"), "connection_terminated"),
                Arguments.of(new IllegalArgumentException("bad line"), "http_protocol_error"),
                Arguments.of(new DecoderException("x"), "http_protocol_error"),
                Arguments.of(new VertxException("x"), "http_protocol_error"),
                Arguments.of(new NumberFormatException(), "http_protocol_error"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void namesFailuresBeforeTheHead(Throwable failure, String token) {
        BackendException fault = Faults.beforeHead(failure);

        assertThat(fault.error().token()).isEqualTo(token);
        assertThat(fault.getMessage()).isNotBlank();
        assertThat(fault.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void takesACutInTheBodyForAnIncompleteAnswer(Throwable failure) {
        assertThat(Faults.inBody(failure).error()).isEqualTo(ProxyError.HTTP_RESPONSE_INCOMPLETE);
    }

    static Stream<Throwable> cuts() {
        return Stream.of(
                new HttpClosedException("x"),
                new StreamResetException(8),
                new ClosedChannelException(),
                new SocketException("Connection reset"),
                new EOFException());
    }

    @Test
    void tellsGarbageInTheBodyFromACut() {
        assertThat(Faults.inBody(new NumberFormatException("zz")).error()).isEqualTo(ProxyError.HTTP_PROTOCOL_ERROR);
        assertThat(Faults.inBody(new SSLException("bad record")).error()).isEqualTo(ProxyError.TLS_PROTOCOL_ERROR);
    }

    @Test
    void keepsWhatIsNamedAlready() {
        BackendException known = new BackendException(ProxyError.HTTP_RESPONSE_TIMEOUT, "x", null);

        assertThat(Faults.beforeHead(known)).isSameAs(known);
        assertThat(Faults.inBody(known)).isSameAs(known);
    }
}
