package io.serai.mapping;

import com.fasterxml.jackson.core.SerializableString;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8 (RFC 8259), written by appending. It trusts its callers to write values where values may stand, and
 * closes nothing that they leave open: what breaks off must not look whole.
 */
final class JsonBytes extends ValueGenerator {
    private static final int PIECE = 8000;

    /** Bytes of one character at most, as an escape. */
    private static final int LONGEST = 6;

    /** Characters that are written in one go, so that there is room for all of them. */
    private static final int MOST_AT_ONCE = 1000;

    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    /** Of ASCII: 0 for what is written as it is, the letter of its escape, or 'u' when it has none. */
    private static final byte[] ESCAPES = new byte[0x80];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private final @Nullable OutputStream out;
    private byte[] bytes;
    private int length;
    private boolean follows;

    /**
     * A writer.
     *
     * @param out where pieces go when they are full; null to keep all of it
     */
    JsonBytes(@Nullable OutputStream out) {
        this.out = out;
        this.bytes = new byte[out == null ? PIECE / 4 : PIECE];
    }

    /** What was written, when all of it is kept. */
    Buffer toBuffer() {
        return Buffer.buffer(length).appendBytes(bytes, 0, length);
    }

    private void ensure(int more) throws IOException {
        if (more > bytes.length - length) {
            grow(more);
        }
    }

    private void grow(int more) throws IOException {
        if (out != null) {
            out.write(bytes, 0, length);
            length = 0;
        }
        long needed = (long) length + more;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new IOException("the JSON is larger than 2 GB");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
        }
    }

    private void open(char bracket) throws IOException {
        ensure(2);
        separate();
        bytes[length++] = (byte) bracket;
        follows = false;
    }

    private void close(char bracket) throws IOException {
        ensure(1);
        bytes[length++] = (byte) bracket;
        follows = true;
    }

    private void separate() {
        if (follows) {
            bytes[length++] = ',';
        }
    }

    @Override
    public void writeStartArray() throws IOException {
        open('[');
    }

    @Override
    public void writeEndArray() throws IOException {
        close(']');
    }

    @Override
    public void writeStartObject() throws IOException {
        open('{');
    }

    @Override
    public void writeEndObject() throws IOException {
        close('}');
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        byte[] quoted = name.asQuotedUTF8();
        ensure(quoted.length + 4);
        separate();
        byte[] to = bytes;
        int next = length;
        to[next++] = '"';
        System.arraycopy(quoted, 0, to, next, quoted.length);
        next += quoted.length;
        to[next++] = '"';
        to[next++] = ':';
        length = next;
        follows = false;
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        writeString(name);
        close(':');
        follows = false;
    }

    @Override
    public void writeString(String text) throws IOException {
        writeString(text.toCharArray(), 0, text.length());
    }

    @Override
    public void writeString(char[] text, int offset, int count) throws IOException {
        ensure(2);
        separate();
        bytes[length++] = '"';
        int end = offset + count;
        int at = offset;
        while (at < end) {
            at = some(text, at, Math.min(end, at + MOST_AT_ONCE), end);
        }
        ensure(1);
        bytes[length++] = '"';
        follows = true;
    }

    /** Writes characters up to a place, or one more that belongs to the last; returns where it ended. */
    private int some(char[] text, int start, int to, int end) throws IOException {
        ensure((to - start) * LONGEST);
        byte[] target = bytes;
        int next = length;
        int at = start;
        while (at < to) {
            char c = text[at];
            if (c < ESCAPES.length && ESCAPES[c] == 0) {
                target[next++] = (byte) c;
                at++;
            } else {
                length = next;
                at = special(text, at, end);
                next = length;
            }
        }
        length = next;
        return at;
    }

    private int special(char[] text, int at, int end) throws IOException {
        char c = text[at];
        if (c < 0x80) {
            escape(c);
            return at + 1;
        }
        int count = StrictUtf8.put(text, at, end, bytes, length);
        if (count == 0) {
            throw new IOException("half a pair of surrogates is no text");
        }
        length += count;
        return at + (count == 4 ? 2 : 1);
    }

    private void escape(char c) {
        byte letter = ESCAPES[c];
        put('\\', letter);
        if (letter == 'u') {
            put('0', '0');
            put(HEX[c >> 4], HEX[c & 0xf]);
        }
    }

    private void put(int first, int second) {
        bytes[length++] = (byte) first;
        bytes[length++] = (byte) second;
    }

    @Override
    public void writeNumber(char[] digits, int offset, int count) throws IOException {
        ensure(count + 1);
        separate();
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) digits[offset + i];
        }
        length += count;
        follows = true;
    }

    @Override
    public void writeNumber(String digits) throws IOException {
        writeNumber(digits.toCharArray(), 0, digits.length());
    }

    @Override
    public void writeBoolean(boolean is) throws IOException {
        word(is ? TRUE : FALSE);
    }

    @Override
    public void writeNull() throws IOException {
        word(NULL);
    }

    private void word(byte[] word) throws IOException {
        ensure(word.length + 1);
        separate();
        System.arraycopy(word, 0, bytes, length, word.length);
        length += word.length;
        follows = true;
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.write(bytes, 0, length);
            length = 0;
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (!isClosed()) {
            super.close();
            if (out != null) {
                flush();
                out.close();
            }
        }
    }
}
