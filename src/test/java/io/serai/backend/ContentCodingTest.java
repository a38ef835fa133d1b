package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "GZIP, true",
        "x-gzip, true",
        "deflate, true",
        "br, false",
        "identity, false",
        "'gzip, gzip', false",
        ", false"
    })
    void knowsTwoCodings(String coding, boolean known) {
        assertThat(ContentCoding.isKnown(coding)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "DEFLATE"})
    void decodesUpToTheLimit(String coding) throws Exception {
        byte[] text = "x".repeat(100_000).getBytes();

        assertThat(ContentCoding.decode(coding, coded(coding, text), 100_000).getBytes())
                .isEqualTo(text);
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> ContentCoding.decode(coding, coded(coding, text), 99_999))
                .withMessageContaining("larger than max-response");
    }

    /** 100 MB of zeros in 100 KB; the limit has to stop it long before. */
    @Test
    void stopsABomb() throws Exception {
        Buffer bomb = coded("gzip", new byte[100 << 20]);

        assertThatExceptionOfType(BackendException.class).isThrownBy(() -> ContentCoding.decode("gzip", bomb, 1 << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void refusesWhatIsCutOffOrSomethingElse(String coding) throws Exception {
        byte[] whole = coded(coding, "text".repeat(1000).getBytes()).getBytes();
        Buffer cut = Buffer.buffer(Arrays.copyOf(whole, whole.length / 2));

        assertThatExceptionOfType(BackendException.class).isThrownBy(() -> ContentCoding.decode(coding, cut, 10_000));
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> ContentCoding.decode(coding, Buffer.buffer("{\"plain\":true}"), 10_000));
    }

    private static Buffer coded(String coding, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream in = coding.endsWith("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            in.write(bytes);
        }
        return Buffer.buffer(out.toByteArray());
    }
}
