package io.serai.gateway.generation;

import io.serai.workspace.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The digest of the program that runs; taken once, since the file may be replaced while it runs. */
final class ProgramDigest {
    private static final int END_RECORD_BYTES = 22;
    private static final int OFFSET_FIELD = 16;
    private static final String HEX = read();

    private ProgramDigest() {}

    static String hex() {
        return HEX;
    }

    private static String read() {
        try {
            Path program = Path.of(ProgramDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Digest()
                    .add(Files.isRegularFile(program) ? centralDirectory(program) : new byte[0])
                    .hex();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The central directory of a jar holds name and checksum of every entry, and is read in a moment. */
    private static byte[] centralDirectory(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[END_RECORD_BYTES];
            file.seek(file.length() - end.length);
            file.readFully(end);
            long offset = littleEndian(end, OFFSET_FIELD);
            byte[] directory = new byte[(int) (file.length() - offset)];
            file.seek(offset);
            file.readFully(directory);
            return directory;
        }
    }

    private static long littleEndian(byte[] bytes, int from) {
        return (bytes[from] & 0xffL)
                | (bytes[from + 1] & 0xffL) << 8
                | (bytes[from + 2] & 0xffL) << 16
                | (bytes[from + 3] & 0xffL) << 24;
    }
}
