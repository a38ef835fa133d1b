package io.serai.backend;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
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
        ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes());
        try {
            return isGzip(coding) ? read(new GZIPInputStream(bytes), limit) : inflate(bytes, limit);
        } catch (IOException e) {
            throw new BackendException(
                    ProxyError.HTTP_RESPONSE_CONTENT_CODING, "the body is not in the coding " + coding, e);
        }
    }

    /** The stream ends quietly where it wants a dictionary, and before bytes that do not belong to it. */
    private static Buffer inflate(ByteArrayInputStream bytes, long limit) throws IOException {
        Inflater inflater = new Inflater();
        try {
            Buffer decoded = read(new InflaterInputStream(bytes, inflater), limit);
            if (!inflater.finished() || inflater.getRemaining() + bytes.available() > 0) {
                throw new ZipException("not one whole stream");
            }
            return decoded;
        } finally {
            inflater.end();
        }
    }

    private static Buffer read(InputStream stream, long limit) throws IOException {
        Buffer decoded = Buffer.buffer(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = stream) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                decoded.appendBytes(chunk, 0, read);
                if (decoded.length() > limit) {
                    throw new BackendException(
                            ProxyError.HTTP_RESPONSE_BODY_SIZE, "the decoded body is larger than max-response", null);
                }
            }
        }
        return decoded;
    }

    private static boolean isGzip(String coding) {
        return coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
    }
}
