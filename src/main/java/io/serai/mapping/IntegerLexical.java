package io.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Integers, within the bounds of their type where it has some. */
final class IntegerLexical extends NumberLexical {
    private static final int LONG_DIGITS = 18;

    /** Of the largest bound there is. */
    private static final int BOUND_DIGITS = 20;

    private final @Nullable BigInteger least;
    private final @Nullable BigInteger most;
    private final long leastLong;
    private final long mostLong;

    /**
     * Integers of a type.
     *
     * @param least null when there is no bound
     * @param most null when there is no bound
     */
    IntegerLexical(@Nullable BigInteger least, @Nullable BigInteger most, boolean asString) {
        super(asString);
        this.least = least;
        this.most = most;
        this.leastLong = clamp(least, Long.MIN_VALUE);
        this.mostLong = clamp(most, Long.MAX_VALUE);
    }

    private static long clamp(@Nullable BigInteger bound, long otherwise) {
        return bound == null || bound.bitLength() > 63 ? otherwise : bound.longValue();
    }

    @Override
    String expectation() {
        if (least != null && most != null) {
            return expected("an integer from " + least + " to " + most);
        }
        if (least != null) {
            return expected("an integer of at least " + least);
        }
        return expected(most != null ? "an integer of at most " + most : "an integer");
    }

    @Override
    boolean parse(NumberText number, char[] text, int start, int length) {
        if (!number.readInteger(text, start, length)) {
            return false;
        }
        if (number.integerDigits() <= LONG_DIGITS) {
            long value = number.longValue();
            return value >= leastLong && value <= mostLong;
        }
        if (number.integerDigits() > BOUND_DIGITS) {
            // Made a BigInteger, a million digits would take seconds.
            return (number.isNegative() ? least : most) == null;
        }
        return isWithin(new BigInteger(number.toString()));
    }

    /** Digits without a sign, and not too many of them to be counted up on the way. */
    @Override
    boolean isCanonical(char[] text, int start, int length) {
        if (length == 0 || length > LONG_DIGITS || length > 1 && text[start] == '0') {
            return false;
        }
        long value = 0;
        for (int i = start; i < start + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = value * 10 + digit;
        }
        return value >= leastLong && value <= mostLong;
    }

    private boolean isWithin(BigInteger value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** JSON Schema takes 5.0 for an integer. */
    @Override
    @Nullable
    String fraction(JsonParser json) throws IOException {
        String plain = plain(json.getText());
        if (plain == null) {
            return null;
        }
        try {
            BigInteger value = new BigDecimal(plain).toBigIntegerExact();
            return isWithin(value) ? value.toString() : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
