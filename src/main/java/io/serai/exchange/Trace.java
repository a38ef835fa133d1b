package io.serai.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The place of a request in a distributed trace (W3C Trace Context, version 00).
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits, the span of this request in the gateway
 * @param flags 2 hexadecimal digits
 * @param state the client's tracestate, handed on unread; null for none
 */
public record Trace(
        String traceId,
        String spanId,
        String flags,
        @Nullable String state) {
    private static final int LENGTH = 55;

    /** Continues the client's trace when its header is valid; starts a new one otherwise. */
    public static Trace of(@Nullable String traceparent, @Nullable String tracestate) {
        if (traceparent != null && isValid(traceparent)) {
            return new Trace(
                    traceparent.substring(3, 35), randomHex(), traceparent.substring(53), boundedState(tracestate));
        }
        return new Trace(randomHex() + randomHex(), randomHex(), "01", null);
    }

    /** The header of one backend call: a child span of this request. */
    public String traceparent() {
        return "00-" + traceId + "-" + randomHex() + "-" + flags;
    }

    /** 64 random bits, never all zero. */
    public static String randomHex() {
        long bits = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
    }

    private static boolean isValid(String header) {
        if (header.length() != LENGTH || !header.startsWith("00-") || header.charAt(35) != '-') {
            return false;
        }
        return header.charAt(52) == '-' && isId(header, 3, 35) && isId(header, 36, 52) && isHex(header, 53, LENGTH);
    }

    /** Digits that are not all zero. */
    private static boolean isId(String text, int from, int to) {
        boolean zero = true;
        for (int i = from; i < to; i++) {
            zero &= text.charAt(i) == '0';
        }
        return !zero && isHex(text, from, to);
    }

    /** Lower-case digits only (section 2.2.2: upper case is not valid). */
    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String boundedState(@Nullable String state) {
        return state == null || state.length() > 512 ? null : state;
    }
}
