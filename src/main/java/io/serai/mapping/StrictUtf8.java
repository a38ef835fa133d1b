package io.serai.mapping;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells texts in UTF-8 from bytes that only look like it: no character in more bytes than it needs (RFC 3629). */
final class StrictUtf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private StrictUtf8() {}

    static boolean accepts(byte[] text) {
        return good(text) == text.length;
    }

    /** How many bytes from the first one on are UTF-8. */
    static int good(byte[] text) {
        int at = 0;
        while (at < text.length) {
            if (at + Long.BYTES <= text.length && ((long) LONGS.get(text, at) & NOT_ASCII) == 0) {
                at += Long.BYTES;
            } else if (text[at] >= 0) {
                at++;
            } else {
                int length = length(text, at, text.length);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return at;
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
