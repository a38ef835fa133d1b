package io.serai.mapping;

import java.util.Arrays;

/** Which fields have been seen in each of the objects that are open, one set upon the other. */
final class FieldSet {
    private long[] bits = new long[32];
    private int top;

    /** Opens an empty set for so many fields; returns its base. */
    int open(int fields) {
        int base = top;
        top += (fields >> 6) + 1;
        if (top > bits.length) {
            bits = Arrays.copyOf(bits, Math.max(top, bits.length * 2));
        }
        Arrays.fill(bits, base, top, 0);
        return base;
    }

    /** Closes the set that was opened last. */
    void close(int base) {
        top = base;
    }

    /** Adds a field; false when it was there. */
    boolean add(int base, int field) {
        long bit = 1L << field;
        int word = base + (field >> 6);
        boolean isNew = (bits[word] & bit) == 0;
        bits[word] |= bit;
        return isNew;
    }

    /** Whether all of so many fields are in it. */
    boolean isFull(int base, int fields) {
        return fields < Long.SIZE && bits[base] == (1L << fields) - 1;
    }

    boolean contains(int base, int field) {
        return (bits[base + (field >> 6)] & 1L << field) != 0;
    }
}
