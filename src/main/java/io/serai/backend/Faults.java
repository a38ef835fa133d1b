package io.serai.backend;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.resolver.dns.DnsNameResolverTimeoutException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Names the failure of a call by the table of docs/problems.md. */
final class Faults {
    private Faults() {}

    /** A failure before the head of the answer was complete. */
    static BackendException beforeHead(Throwable failure) {
        return failure instanceof BackendException known
                ? known
                : new BackendException(classify(failure), text(failure), failure);
    }

    /** A failure while the body of the answer arrived. */
    static BackendException inBody(Throwable failure) {
        if (failure instanceof BackendException known) {
            return known;
        }
        ProxyError error = isCut(failure) ? ProxyError.HTTP_RESPONSE_INCOMPLETE : classify(failure);
        return new BackendException(error, text(failure), failure);
    }

    private static ProxyError classify(Throwable failure) {
        if (failure instanceof ConnectTimeoutException) {
            return ProxyError.CONNECTION_TIMEOUT;
        }
        if (failure instanceof ConnectException) {
            return ProxyError.CONNECTION_REFUSED;
        }
        if (failure instanceof NoRouteToHostException) {
            return ProxyError.DESTINATION_IP_UNROUTABLE;
        }
        if (failure instanceof UnknownHostException) {
            return isCausedBy(failure, DnsNameResolverTimeoutException.class)
                    ? ProxyError.DNS_TIMEOUT
                    : ProxyError.DNS_ERROR;
        }
        if (failure instanceof SSLException) {
            return isCausedBy(failure, CertificateException.class)
                    ? ProxyError.TLS_CERTIFICATE_ERROR
                    : ProxyError.TLS_PROTOCOL_ERROR;
        }
        if (failure instanceof TooLongFrameException) {
            return ProxyError.HTTP_RESPONSE_HEADER_SECTION_SIZE;
        }
        return isCut(failure) ? ProxyError.CONNECTION_TERMINATED : ProxyError.HTTP_PROTOCOL_ERROR;
    }

    /** Whether a connection broke. */
    static boolean isCut(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || failure instanceof IOException && !(failure instanceof SSLException);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
