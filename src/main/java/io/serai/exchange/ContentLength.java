package io.serai.exchange;

/** The value of the Content-Length field (RFC 9110, section 8.6). */
public final class ContentLength {
    private static final int MAX_DIGITS = 18;

    private ContentLength() {}

    /** The number of bytes; -1 for anything but one to eighteen digits. */
    public static long parse(String value) {
        int length = value.length();
        if (length == 0 || length > MAX_DIGITS) {
            return -1;
        }
        long bytes = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            bytes = bytes * 10 + (c - '0');
        }
        return bytes;
    }
}
