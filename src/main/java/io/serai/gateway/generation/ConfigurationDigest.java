package io.serai.gateway.generation;

import io.serai.workspace.SettingSources;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests (SHA-256, shortened) over everything that makes up a configuration, so that two nodes, or a node and a folder,
 * can be compared.
 *
 * @param workspace over the files of the workspace, without lib/
 * @param lib over the jars of lib/
 * @param jar over the program itself
 * @param overrides over the settings of environment and command line
 * @param id over all of these
 */
public record ConfigurationDigest(String workspace, String lib, String jar, String overrides, String id) {
    private static final int SHOWN_DIGITS = 16;

    public static ConfigurationDigest of(Workspace workspace, SettingSources sources) {
        String files = ofFiles(
                workspace,
                workspace.files().stream()
                        .filter(file -> !workspace.name(file).startsWith("lib/"))
                        .toList());
        String lib = ofFiles(workspace, workspace.jars());
        String jar = ofProgram();
        String overrides = ofSettings(sources.overriding());
        return new ConfigurationDigest(files, lib, jar, overrides, ofText(files + lib + jar + overrides));
    }

    private static String ofFiles(Workspace workspace, List<Path> files) {
        MessageDigest digest = sha256();
        for (Path file : files) {
            add(digest, workspace.name(file).getBytes(StandardCharsets.UTF_8));
            try {
                add(digest, Files.readAllBytes(file));
            } catch (IOException e) {
                // A file that vanishes while it is read belongs to a change that comes next.
                add(digest, new byte[0]);
            }
        }
        return hex(digest);
    }

    private static String ofSettings(Map<String, String> settings) {
        MessageDigest digest = sha256();
        new TreeMap<>(settings).forEach((key, value) -> {
            add(digest, key.getBytes(StandardCharsets.UTF_8));
            add(digest, value.getBytes(StandardCharsets.UTF_8));
        });
        return hex(digest);
    }

    /** The central directory of the jar holds name and checksum of every entry, and is read in a moment. */
    private static String ofProgram() {
        Path program;
        try {
            program = Path.of(ConfigurationDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Files.isRegularFile(program) ? ofCentralDirectory(program) : ofText("classes");
    }

    private static String ofCentralDirectory(Path jar) {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[22];
            file.seek(file.length() - end.length);
            file.readFully(end);
            long offset = littleEndian(end, 16);
            byte[] directory = new byte[(int) (file.length() - offset)];
            file.seek(offset);
            file.readFully(directory);
            MessageDigest digest = sha256();
            add(digest, directory);
            return hex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long littleEndian(byte[] bytes, int from) {
        return (bytes[from] & 0xffL)
                | (bytes[from + 1] & 0xffL) << 8
                | (bytes[from + 2] & 0xffL) << 16
                | (bytes[from + 3] & 0xffL) << 24;
    }

    private static String ofText(String text) {
        MessageDigest digest = sha256();
        add(digest, text.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    /** The length goes first, so that no two lists of parts look the same. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(Long.toString(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(part);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
