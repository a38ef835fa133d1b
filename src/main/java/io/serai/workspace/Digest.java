package io.serai.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest (SHA-256, shortened to 64 bits) over a list of parts. */
public final class Digest {
    private static final int SHOWN_DIGITS = 16;

    private final MessageDigest parts = sha256();

    /** Adds a part; its length goes first, so that no two lists of parts look the same. */
    public Digest add(byte[] part) {
        parts.update(Long.toString(part.length).getBytes(StandardCharsets.US_ASCII));
        parts.update((byte) ':');
        parts.update(part);
        return this;
    }

    public Digest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the content of a file. One that vanishes meanwhile counts as empty: a change comes next. */
    public Digest add(Path file) {
        try {
            return add(Files.readAllBytes(file));
        } catch (IOException e) {
            return add(new byte[0]);
        }
    }

    /** The digest in 16 hexadecimal digits; ends this object. */
    public String hex() {
        return HexFormat.of().formatHex(parts.digest()).substring(0, SHOWN_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
