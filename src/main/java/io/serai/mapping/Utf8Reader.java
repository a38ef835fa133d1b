package io.serai.mapping;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads characters in UTF-8, strictly (RFC 3629): no half characters, and none in more bytes than it needs. */
final class Utf8Reader extends Reader {
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] bytes;
    private int next;
    private int end;

    /** Second half of a character, for which there was no room; 0 when there is none. */
    private char pending;

    /**
     * A reader.
     *
     * @param bytes the first ones, which were read already, and room for more
     * @param end how many they are
     * @param in the others
     */
    Utf8Reader(byte[] bytes, int end, InputStream in) {
        this.bytes = bytes;
        this.end = end;
        this.in = in;
    }

    @Override
    public int read(char[] to, int offset, int count) throws IOException {
        int limit = offset + count;
        int at = offset;
        if (pending != 0 && count > 0) {
            to[at++] = pending;
            pending = 0;
        }
        while (at < limit) {
            // What there is goes out before more is awaited.
            if (end - next < LONGEST && (at > offset || !fill())) {
                break;
            }
            at = bytes[next] >= 0 ? ascii(to, at, limit) : other(to, at, limit);
        }
        return at == offset && count > 0 ? -1 : at - offset;
    }

    private int ascii(char[] to, int offset, int limit) {
        byte[] from = bytes;
        int start = next;
        int count = StrictUtf8.ascii(from, start, start + Math.min(end - start, limit - offset));
        for (int i = 0; i < count; i++) {
            to[offset + i] = (char) from[start + i];
        }
        next = start + count;
        return offset + count;
    }

    private int other(char[] to, int offset, int limit) throws IOException {
        int size = StrictUtf8.length(bytes, next, end);
        if (size == 0) {
            throw new CharConversionException("the bytes are no UTF-8");
        }
        int first = bytes[next];
        int at = offset;
        if (size == 2) {
            to[at++] = (char) ((first & 0x1f) << 6 | more(1));
        } else if (size == 3) {
            to[at++] = (char) ((first & 0xf) << 12 | more(1) << 6 | more(2));
        } else {
            int point = (first & 0x7) << 18 | more(1) << 12 | more(2) << 6 | more(3);
            to[at++] = Character.highSurrogate(point);
            if (at < limit) {
                to[at++] = Character.lowSurrogate(point);
            } else {
                pending = Character.lowSurrogate(point);
            }
        }
        next += size;
        return at;
    }

    private int more(int index) {
        return bytes[next + index] & 0x3f;
    }

    /** Reads on, so that there is a whole character; false at the end, when nothing is left. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        next = 0;
        int read = 0;
        while (end < LONGEST && read >= 0) {
            read = in.read(bytes, end, bytes.length - end);
            end += Math.max(read, 0);
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
