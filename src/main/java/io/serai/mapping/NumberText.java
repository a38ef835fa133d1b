package io.serai.mapping;

/**
 * A number of XML Schema as JSON writes it: the digits stay, trailing zeros included; a plus sign, leading zeros and a
 * point without digits on one side, which JSON does not know, are put right.
 */
final class NumberText {
    /** Larger ones are no numbers to most readers of JSON. */
    static final int MOST_EXPONENT_DIGITS = 9;

    private char[] chars = new char[64];
    private int length;

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    boolean isNegative() {
        return chars[0] == '-';
    }

    /** How many digits there are, when it is an integer. */
    int integerDigits() {
        return isNegative() ? length - 1 : length;
    }

    /** The value of an integer of at most 18 digits. */
    long longValue() {
        long value = 0;
        for (int i = isNegative() ? 1 : 0; i < length; i++) {
            value = value * 10 + (chars[i] - '0');
        }
        return isNegative() ? -value : value;
    }

    /** Reads an optional sign and digits. */
    boolean readInteger(char[] text, int start, int size) {
        boolean good = read(text, start, size, false, false);
        if (good && length == 2 && chars[0] == '-' && chars[1] == '0') {
            // There is one zero, and JSON readers do not agree on what -0 is.
            chars[0] = '0';
            length = 1;
        }
        return good;
    }

    /** Reads a number that may have a point. */
    boolean readDecimal(char[] text, int start, int size) {
        return read(text, start, size, true, false);
    }

    /** Reads a number that may have a point and an exponent. */
    boolean readFloat(char[] text, int start, int size) {
        return read(text, start, size, true, true);
    }

    private boolean read(char[] text, int start, int size, boolean point, boolean exponent) {
        length = 0;
        if (chars.length < size + 2) {
            chars = new char[size + 32];
        }
        int end = start + size;
        int at = start;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            if (text[at++] == '-') {
                chars[length++] = '-';
            }
        }
        int whole = digits(text, at, end);
        int digits = whole - at;
        putWhole(text, at, whole);
        at = whole;
        if (point && at < end && text[at] == '.') {
            int fraction = digits(text, at + 1, end);
            digits += fraction - at - 1;
            if (fraction > at + 1) {
                put(text, at, fraction);
            }
            at = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (exponent && at < end && (text[at] == 'e' || text[at] == 'E')) {
            int from = at++;
            if (at < end && (text[at] == '-' || text[at] == '+')) {
                at++;
            }
            int last = digits(text, at, end);
            if (last == at || last - at > MOST_EXPONENT_DIGITS) {
                return false;
            }
            put(text, from, last);
            at = last;
        }
        return at == end;
    }

    private void putWhole(char[] text, int from, int to) {
        int first = from;
        while (first < to - 1 && text[first] == '0') {
            first++;
        }
        if (first < to) {
            put(text, first, to);
        } else {
            chars[length++] = '0';
        }
    }

    private void put(char[] text, int from, int to) {
        System.arraycopy(text, from, chars, length, to - from);
        length += to - from;
    }

    static int digits(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
