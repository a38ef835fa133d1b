package io.serai.soap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes within others, which are not copied.
 *
 * @param from first of them
 * @param to after the last
 */
record Slice(byte[] bytes, int from, int to) {
    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes, from, length());
    }

    /** As text of single bytes. */
    String latin() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }
}
