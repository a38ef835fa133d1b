package io.serai.gateway.camel;

import io.serai.workspace.Digest;
import io.serai.workspace.PrivateFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with the byte code of Java route files, one file for all that were compiled together. A file begins with the
 * digest of its name and the rest, so that what is cut off or changed counts as missing; so does what cannot be read.
 *
 * @param folder that may be missing, and that nobody may be able to write
 */
record ByteCodeFiles(Path folder) {
    private static final String SUFFIX = ".classes";
    private static final int DIGEST_BYTES = 16;

    /** Workspaces change, and each change of a Java file makes a new one. */
    private static final int KEPT = 32;

    /** The classes by binary name, in the order they were compiled in. */
    Optional<Map<String, byte[]>> read(String key) {
        Path file = file(key);
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(all, Math.min(all.length, DIGEST_BYTES), all.length);
            if (!Arrays.equals(digest(key, content), Arrays.copyOf(all, DIGEST_BYTES))) {
                return Optional.empty();
            }
            Map<String, byte[]> classes = decode(content);
            touch(file);
            return Optional.of(classes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps classes for later; when that is not possible, later starts compile again. */
    void write(String key, Map<String, byte[]> classes) {
        try {
            PrivateFolder.create(folder);
            byte[] content = encode(classes);
            Path unfinished = Files.createTempFile(folder, key, ".new");
            try {
                Files.write(unfinished, digest(key, content));
                Files.write(unfinished, content, StandardOpenOption.APPEND);
                Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            forgetOld();
        } catch (IOException e) {
            // A full disk or a folder of somebody else is no reason not to serve.
        }
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }

    private static byte[] digest(String key, byte[] content) {
        return new Digest().add(key).add(content).hex().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] encode(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> decode(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return classes;
    }

    /** What is used stays longest. A folder that can only be read has nothing to forget. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            // As said.
        }
    }

    private void forgetOld() throws IOException {
        for (Path old : PrivateFolder.oldest(folder, KEPT, SUFFIX)) {
            Files.deleteIfExists(old);
        }
    }
}
