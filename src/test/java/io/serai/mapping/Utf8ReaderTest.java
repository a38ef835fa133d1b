package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What it reads, and refuses, is what the JDK's strict decoder does, in whatever pieces bytes come and characters go. */
class Utf8ReaderTest {
    private static final int[] POINTS = {'a', ' ', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff};

    @Test
    void readsWhatTheDecoderReads() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            readsText(seed);
        }
    }

    private static void readsText(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(300); i > 0; i--) {
            int point = POINTS[random.nextInt(POINTS.length)];
            text.appendCodePoint(point);
            if (random.nextInt(4) == 0) {
                text.append("plain text of some length");
            }
        }
        assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8), random))
                .isEqualTo(text.toString());
    }

    @Test
    void refusesWhatTheDecoderRefuses() throws IOException {
        for (int seed = 0; seed < 2000; seed++) {
            refusesBytes(seed);
        }
    }

    private static void refusesBytes(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(12)];
        for (int i = 0; i < bytes.length; i++) {
            // Mostly bytes of longer characters, the wrong ones included.
            bytes[i] = (byte) (random.nextInt(4) == 0 ? 'a' : 0x80 + random.nextInt(0x80));
        }
        assertThat(read(bytes, random)).isEqualTo(decoded(bytes));
    }

    @Test
    void handsOutWhatThereIsBeforeItWaits() throws IOException {
        InputStream slow = new InputStream() {
            private int at;

            @Override
            public int read() {
                throw new AssertionError("bytes are read in pieces");
            }

            @Override
            public int read(byte[] to, int offset, int count) {
                if (at == 1) {
                    throw new AssertionError("waits while there is something");
                }
                at++;
                byte[] some = "<some xml/>".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(some, 0, to, offset, some.length);
                return some.length;
            }
        };
        char[] to = new char[100];

        int count = new Utf8Reader(new byte[64], 0, slow).read(to, 0, to.length);

        assertThat(new String(to, 0, count)).startsWith("<some xm");
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** All of it; null when it is refused. */
    private static @Nullable String read(byte[] bytes, Random random) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int offset, int count) {
                return super.read(to, offset, Math.min(count, 1 + random.nextInt(20)));
            }
        };
        StringBuilder text = new StringBuilder();
        char[] to = new char[20];
        try (Reader reader = new Utf8Reader(new byte[8 + random.nextInt(40)], 0, in)) {
            while (true) {
                int count = reader.read(to, 0, 1 + random.nextInt(to.length));
                if (count < 0) {
                    return text.toString();
                }
                text.append(to, 0, count);
            }
        } catch (CharConversionException e) {
            return null;
        }
    }
}
