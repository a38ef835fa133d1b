package io.serai.gateway.generation;

import io.serai.workspace.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** The digest of the program that runs; taken once, since the file may be replaced while it runs. */
public final class ProgramDigest {
    // Offsets into the records of a ZIP file (APPNOTE.TXT 4.3.12 and 4.3.16).
    private static final int END_BYTES = 22;
    private static final int END_OFFSET = 16;
    private static final int ENTRY_BYTES = 46;
    private static final int ENTRY_CRC = 16;
    private static final int ENTRY_SIZE = 24;
    private static final int ENTRY_LENGTHS = 28;

    private static final String HEX = read();

    private ProgramDigest() {}

    /** In hexadecimal digits. */
    public static String hex() {
        return HEX;
    }

    private static String read() {
        try {
            Path program = Path.of(ProgramDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            byte[] content = Files.isRegularFile(program) ? checksums(directory(program)) : new byte[0];
            return new Digest().add(content).hex();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The central directory of a jar, which tells of every entry and is read in a moment. */
    private static ByteBuffer directory(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[END_BYTES];
            file.seek(file.length() - end.length);
            file.readFully(end);
            long offset = Integer.toUnsignedLong(littleEndian(end).getInt(END_OFFSET));
            byte[] directory = new byte[(int) (file.length() - END_BYTES - offset)];
            file.seek(offset);
            file.readFully(directory);
            return littleEndian(directory);
        }
    }

    /**
     * Checksums over the checksum and size of each entry, in their order: the start does not wait for them, as it would
     * for a SHA-2 of as many bytes in code that is not compiled yet.
     */
    private static byte[] checksums(ByteBuffer directory) {
        ByteBuffer sums = ByteBuffer.allocate(directory.capacity());
        int at = 0;
        while (at + ENTRY_BYTES <= directory.capacity()) {
            sums.putInt(directory.getInt(at + ENTRY_CRC)).putInt(directory.getInt(at + ENTRY_SIZE));
            int name = Short.toUnsignedInt(directory.getShort(at + ENTRY_LENGTHS));
            int extra = Short.toUnsignedInt(directory.getShort(at + ENTRY_LENGTHS + 2));
            int comment = Short.toUnsignedInt(directory.getShort(at + ENTRY_LENGTHS + 4));
            at += ENTRY_BYTES + name + extra + comment;
        }
        return summary(sums.flip());
    }

    private static byte[] summary(ByteBuffer sums) {
        CRC32 first = new CRC32();
        first.update(sums.duplicate());
        CRC32C second = new CRC32C();
        second.update(sums.duplicate());
        return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(first.getValue())
                .putLong(second.getValue())
                .putInt(sums.remaining())
                .array();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
