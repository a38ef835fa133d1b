package io.serai.mapping;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * XML in UTF-8, written by appending: whole tags as bytes that were made once, and texts that are escaped on the way
 * (XML 1.0, section 2.4). Parts can be put into another order afterwards.
 */
public final class XmlOutput {
    /** Bytes of a character at most, a quotation mark as an entity. */
    private static final int LONGEST = 6;

    /** Of ASCII, those that are written as they are in texts and between quotes. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = ' '; c < PLAIN.length; c++) {
            PLAIN[c] = "&<>\"".indexOf(c) < 0;
        }
    }

    private byte[] bytes = new byte[1024];
    private int length;
    private boolean attribute;
    private @Nullable BinaryParts parts;

    /** Bytes written so far. */
    public int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The same in a buffer of its own. */
    public Buffer toBuffer() {
        return Buffer.buffer(length).appendBytes(bytes, 0, length);
    }

    /** Forgets what was written after this length. */
    void cut(int to) {
        length = to;
    }

    /** Whether the texts that follow stand between quotes. */
    void inAttribute(boolean is) {
        attribute = is;
    }

    /**
     * Where large binary values go that are written from now on.
     *
     * @param beside null for the document itself
     * @return where they went before
     */
    public @Nullable BinaryParts separate(@Nullable BinaryParts beside) {
        BinaryParts before = parts;
        parts = beside;
        return before;
    }

    /** Whether a binary value in Base64 of this length is to be a part of its own. */
    boolean separates(int length) {
        return parts != null && !attribute && BinaryParts.takes(length);
    }

    /** Makes a binary value a part of its own, and appends what refers to it (XOP 1.0, section 3.1). */
    void part(byte[] content) {
        String id = Objects.requireNonNull(parts).add(content);
        raw("<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:" + id + "\"/>");
    }

    /** Appends bytes as they are. */
    public void raw(byte[] text) {
        ensure(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    /** Puts a text before what was written after a length. */
    void insert(int at, String ascii) {
        byte[] text = ascii.getBytes(StandardCharsets.US_ASCII);
        ensure(text.length);
        System.arraycopy(bytes, at, bytes, at + text.length, length - at);
        System.arraycopy(text, 0, bytes, at, text.length);
        length += text.length;
    }

    /** Appends the declaration of a prefix, for a namespace of characters that XML knows. */
    void declaration(String prefix, String namespace) {
        raw(" xmlns:" + prefix + "=\"");
        inAttribute(true);
        text(namespace);
        inAttribute(false);
        raw('"');
    }

    void raw(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
    }

    /** Appends a text as it is. */
    public void raw(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends a text, escaped; see {@link #text(char[], int, int)}. */
    public boolean text(String text) {
        return text(text.toCharArray(), 0, text.length());
    }

    /**
     * Appends characters, escaped.
     *
     * @return false when there is a character that XML 1.0 does not know, or half a pair of surrogates
     */
    boolean text(char[] text, int start, int count) {
        int end = start + count;
        int at = start;
        while (at < end) {
            at = plain(text, at, end);
            if (at < end) {
                at = special(text, at, end);
            }
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Appends characters up to one that is not written as it is; returns where that stands. */
    private int plain(char[] text, int start, int end) {
        ensure(end - start);
        byte[] to = bytes;
        int next = length;
        int at = start;
        while (at < end && text[at] < PLAIN.length && PLAIN[text[at]]) {
            to[next++] = (byte) text[at++];
        }
        length = next;
        return at;
    }

    /** Appends one character; returns where the next one stands, or -1 when there is no such character in XML. */
    private int special(char[] text, int at, int end) {
        ensure(LONGEST);
        char c = text[at];
        if (c < 0x80) {
            return ascii(c) ? at + 1 : -1;
        }
        int count = c == 0xfffe || c == 0xffff ? 0 : StrictUtf8.put(text, at, end, bytes, length);
        length += count;
        return count == 0 ? -1 : at + (count == 4 ? 2 : 1);
    }

    /** Appends characters of ASCII that need no escape. */
    void digits(char[] text, int start, int count) {
        ensure(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) text[start + i];
        }
        length += count;
    }

    /** Whether there is white space in what was written from there on. */
    boolean hasSpace(int from) {
        for (int i = from; i < length; i++) {
            if (TextBuffer.isSpace((char) bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean ascii(char c) {
        switch (c) {
            case '&' -> append("&amp;");
            case '<' -> append("&lt;");
            case '>' -> append("&gt;");
            case '\r' -> append("&#13;");
            case '"' -> append(attribute ? "&quot;" : "\"");
            case '\n' -> append(attribute ? "&#10;" : "\n");
            case '\t' -> append(attribute ? "&#9;" : "\t");
            default -> {
                if (c < ' ') {
                    return false;
                }
                bytes[length++] = (byte) c;
            }
        }
        return true;
    }

    private void append(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    /**
     * Puts the parts of what was written last into the order of their ranks.
     *
     * @param parts rank in the upper and start in the lower half of each; the last part ends where the output does
     * @param from first of the parts to order
     * @param to after the last of them
     */
    void order(long[] parts, int from, int to) {
        int begin = (int) parts[from];
        byte[] copy = Arrays.copyOfRange(bytes, begin, length);
        int[] ends = new int[to - from];
        for (int i = from; i < to; i++) {
            ends[i - from] = i + 1 < to ? (int) parts[i + 1] : length;
        }
        long[] ranked = new long[to - from];
        for (int i = from; i < to; i++) {
            ranked[i - from] = parts[i] & 0xffffffff00000000L | i - from;
        }
        Arrays.sort(ranked);
        int at = begin;
        for (long rank : ranked) {
            int part = (int) rank;
            int start = (int) parts[from + part];
            int size = ends[part] - start;
            System.arraycopy(copy, start - begin, bytes, at, size);
            at += size;
        }
    }

    /** Makes room for so many bytes, at best once. */
    void room(int more) {
        ensure(more);
    }

    private void ensure(int more) {
        if (more <= bytes.length - length) {
            return;
        }
        long needed = (long) length + more;
        if (needed > bytes.length) {
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("the XML is larger than 2 GB");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
        }
    }
}
