package io.serai.mapping;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Characters in UTF-8, strictly: no half ones, and none in more bytes than it needs (RFC 3629). */
final class StrictUtf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private StrictUtf8() {}

    /** How many bytes from the first one on are UTF-8. */
    static int good(byte[] text) {
        int at = 0;
        while (at < text.length) {
            at += ascii(text, at, text.length);
            int length = at < text.length ? length(text, at, text.length) : 0;
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return at;
    }

    /** How many bytes of ASCII there are from a place on. */
    static int ascii(byte[] text, int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end && ((long) LONGS.get(text, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < end && text[at] >= 0) {
            at++;
        }
        return at - from;
    }

    /**
     * Writes the character that begins there, which is none of ASCII; it is two {@code char} when it takes four bytes.
     *
     * @return how many bytes it took; 0 for half a pair of surrogates
     */
    static int put(char[] text, int at, int end, byte[] to, int next) {
        char c = text[at];
        if (c < 0x800) {
            to[next] = (byte) (0xc0 | c >> 6);
            to[next + 1] = (byte) (0x80 | c & 0x3f);
            return 2;
        }
        if (!Character.isSurrogate(c)) {
            to[next] = (byte) (0xe0 | c >> 12);
            to[next + 1] = (byte) (0x80 | c >> 6 & 0x3f);
            to[next + 2] = (byte) (0x80 | c & 0x3f);
            return 3;
        }
        if (at + 1 == end || !Character.isSurrogatePair(c, text[at + 1])) {
            return 0;
        }
        int point = Character.toCodePoint(c, text[at + 1]);
        to[next] = (byte) (0xf0 | point >> 18);
        to[next + 1] = (byte) (0x80 | point >> 12 & 0x3f);
        to[next + 2] = (byte) (0x80 | point >> 6 & 0x3f);
        to[next + 3] = (byte) (0x80 | point & 0x3f);
        return 4;
    }

    /** Bytes of the character that begins there, of more than one byte; 0 when there is none before the end. */
    static int length(byte[] text, int at, int end) {
        int first = text[at] & 0xff;
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (first < 0xc2 || first > 0xf4 || at + length > end) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((text[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = text[at + 1] & 0xff;
        boolean good =
                switch (first) {
                    case 0xe0 -> second >= 0xa0;
                    case 0xed -> second < 0xa0;
                    case 0xf0 -> second >= 0x90;
                    case 0xf4 -> second < 0x90;
                    default -> true;
                };
        return good ? length : 0;
    }
}
