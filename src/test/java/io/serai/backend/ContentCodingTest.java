package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    private static final byte[] TEXT = "order ".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZip", "x-gzip", "deflate", "DEFLATE"})
    void decodes(String coding) throws IOException {
        assertThat(ContentCoding.isKnown(coding)).isTrue();
        assertThat(ContentCoding.decode(coding, coded(coding, TEXT), TEXT.length)
                        .getBytes())
                .isEqualTo(TEXT);
        assertThat(ContentCoding.decode(coding, coded(coding, new byte[0]), 0).length())
                .isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", "br", "zstd", "gzip, gzip", "gzip,", " gzip", "gzip;q=1", "compress"})
    void leavesOtherCodings(String coding) {
        assertThat(ContentCoding.isKnown(coding)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void stopsAtTheLimit(String coding) throws IOException {
        Buffer bomb = coded(coding, new byte[64 << 20]);

        assertThat(bomb.length()).isLessThan(100_000);
        assertFails(coding, bomb, 1 << 20, ProxyError.HTTP_RESPONSE_BODY_SIZE);
        assertFails(coding, coded(coding, TEXT), TEXT.length - 1, ProxyError.HTTP_RESPONSE_BODY_SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void refusesEveryTruncation(String coding) throws IOException {
        Buffer whole = coded(coding, TEXT);

        for (int length = 0; length < whole.length(); length++) {
            assertFails(coding, whole.getBuffer(0, length), 1 << 20, ProxyError.HTTP_RESPONSE_CONTENT_CODING);
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip, deflate", "deflate, gzip", "gzip, plain", "deflate, plain", "deflate, raw"})
    void refusesAWrongLabel(String label, String coding) throws IOException {
        assertFails(label, coded(coding, TEXT), 1 << 20, ProxyError.HTTP_RESPONSE_CONTENT_CODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void refusesAWrongChecksum(String coding) throws IOException {
        Buffer body = coded(coding, TEXT);
        int checksum = coding.equals("gzip") ? body.length() - 8 : body.length() - 4;
        body.setByte(checksum, (byte) ~body.getByte(checksum));

        assertFails(coding, body, 1 << 20, ProxyError.HTTP_RESPONSE_CONTENT_CODING);
    }

    /** Java's stream ends there as if the body were empty. */
    @Test
    void refusesABodyThatNeedsADictionary() {
        Deflater deflater = new Deflater();
        deflater.setDictionary("order".getBytes(StandardCharsets.UTF_8));
        deflater.setInput(TEXT);
        deflater.finish();
        byte[] coded = new byte[10_000];
        int length = deflater.deflate(coded);
        deflater.end();

        assertFails(
                "deflate",
                Buffer.buffer(Arrays.copyOf(coded, length)),
                1 << 20,
                ProxyError.HTTP_RESPONSE_CONTENT_CODING);
    }

    @Test
    void refusesBytesBehindTheStream() throws IOException {
        assertFails(
                "deflate",
                coded("deflate", TEXT).appendString("more"),
                1 << 20,
                ProxyError.HTTP_RESPONSE_CONTENT_CODING);
        assertFails(
                "deflate",
                coded("deflate", TEXT).appendBytes(new byte[10_000]),
                1 << 20,
                ProxyError.HTTP_RESPONSE_CONTENT_CODING);
    }

    @Test
    void readsGzipOfSeveralMembersWithinOneLimit() throws IOException {
        Buffer twice = coded("gzip", TEXT).appendBuffer(coded("gzip", TEXT));

        assertThat(ContentCoding.decode("gzip", twice, 2L * TEXT.length).length())
                .isEqualTo(2 * TEXT.length);
        assertFails("gzip", twice, 2L * TEXT.length - 1, ProxyError.HTTP_RESPONSE_BODY_SIZE);
    }

    private static void assertFails(String coding, Buffer body, long limit, ProxyError error) {
        assertThatThrownBy(() -> ContentCoding.decode(coding, body, limit))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    private static Buffer coded(String coding, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = encoder(coding, bytes)) {
            out.write(content);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static OutputStream encoder(String coding, OutputStream out) throws IOException {
        return switch (coding.toLowerCase(java.util.Locale.ROOT)) {
            case "plain" -> out;
            case "raw" -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true));
            case "deflate" -> new DeflaterOutputStream(out);
            default -> new GZIPOutputStream(out);
        };
    }
}
