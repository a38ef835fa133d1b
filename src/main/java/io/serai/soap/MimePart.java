package io.serai.soap;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One part of a message (RFC 2045).
 *
 * @param fields by name in lower case
 * @param content as it was sent
 */
record MimePart(Map<String, String> fields, Slice content) {
    private static final int MOST_FIELD_BYTES = 16 * 1024;

    /**
     * Reads the bytes between two delimiters.
     *
     * @throws IOException when its fields do not end
     */
    static MimePart of(Slice part) throws IOException {
        byte[] bytes = part.bytes();
        Map<String, String> fields = new HashMap<>();
        int line = part.from();
        while (line < part.to() && line - part.from() < MOST_FIELD_BYTES) {
            int end = line;
            while (end < part.to() && bytes[end] != '\n') {
                end++;
            }
            String text = new Slice(bytes, line, end).latin().strip();
            line = Math.min(end + 1, part.to());
            if (text.isEmpty()) {
                return new MimePart(fields, new Slice(bytes, line, part.to()));
            }
            int colon = text.indexOf(':');
            if (colon > 0) {
                fields.put(
                        text.substring(0, colon).toLowerCase(Locale.ROOT),
                        text.substring(colon + 1).strip());
            }
        }
        throw new IOException("the fields of a part of the answer do not end");
    }

    /** The name by which others refer to it, or empty. */
    String id() {
        return withoutBrackets(fields.getOrDefault("content-id", ""));
    }

    static String withoutBrackets(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }

    MediaType type() {
        return MediaType.of(fields.get("content-type"));
    }

    /**
     * The content as it was before it was coded for transfer.
     *
     * @throws IOException when the coding is not known, or the content is not in it
     */
    Slice decoded() throws IOException {
        String coding =
                fields.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "binary", "8bit", "7bit" -> content;
            case "base64" -> base64();
            default ->
                throw new IOException("a part of the answer has the transfer encoding '" + coding
                        + "'; expected binary, 8bit, 7bit or base64");
        };
    }

    private Slice base64() throws IOException {
        try {
            return Slice.of(Base64.getMimeDecoder().decode(content.latin()));
        } catch (IllegalArgumentException e) {
            throw new IOException("a part of the answer is not in Base64, as it says", e);
        }
    }
}
