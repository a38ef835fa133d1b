package io.serai.backend;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the content coding of an answer that a route reads, within the backend's limit. */
final class ContentCoding {
    private static final int CHUNK = 16 * 1024;

    private ContentCoding() {}

    /** Whether this coding is understood; an answer with another one is left as it is. */
    static boolean isKnown(@Nullable String coding) {
        return coding != null && (isGzip(coding) || coding.equalsIgnoreCase("deflate"));
    }

    /**
     * The decoded body.
     *
     * @throws BackendException when the body is not of this coding, or grows beyond the limit
     */
    static Buffer decode(String coding, Buffer body, long limit) {
        Buffer decoded = Buffer.buffer(Math.min(body.length() * 3, CHUNK));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = stream(coding, body)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                decoded.appendBytes(chunk, 0, read);
                if (decoded.length() > limit) {
                    throw new BackendException(
                            ProxyError.HTTP_RESPONSE_BODY_SIZE, "the decoded body is larger than max-response", null);
                }
            }
            return decoded;
        } catch (IOException e) {
            throw new BackendException(
                    ProxyError.HTTP_RESPONSE_CONTENT_CODING, "the body is not in the coding " + coding, e);
        }
    }

    private static InputStream stream(String coding, Buffer body) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes());
        return isGzip(coding) ? new GZIPInputStream(bytes) : new InflaterInputStream(bytes);
    }

    private static boolean isGzip(String coding) {
        return coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
    }
}
