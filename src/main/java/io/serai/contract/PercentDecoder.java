package io.serai.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Decodes percent-encoded UTF-8 strictly (RFC 3986, section 2.1). */
public final class PercentDecoder {
    private PercentDecoder() {}

    /**
     * The decoded text.
     *
     * @param plusIsSpace whether {@code +} stands for a space, as in queries and forms
     * @throws MalformedTextException for a broken escape or bytes that are not UTF-8
     */
    public static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0) {
            return plusIsSpace ? text.replace('+', ' ') : text;
        }
        byte[] bytes = new byte[text.length() * 3];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes[size++] = octet(text, i);
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes[size++] = ' ';
            } else if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                throw new MalformedTextException("a character outside ASCII");
            }
        }
        return utf8(bytes, size);
    }

    private static byte octet(String text, int percent) {
        if (percent + 2 >= text.length()) {
            throw new MalformedTextException("a broken percent escape");
        }
        char high = text.charAt(percent + 1);
        char low = text.charAt(percent + 2);
        if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
            throw new MalformedTextException("a broken percent escape");
        }
        return (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
    }

    private static String utf8(byte[] bytes, int size) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, size))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTextException("percent escapes that are not UTF-8");
        }
    }
}
