package io.serai.soap.wsdl;

import io.serai.mapping.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The files of an import: a WSDL file and what it refers to, from one folder or archive that nothing leads out of. Each is
 * read by the hardened parser before anything else sees it, so that none has a DOCTYPE.
 */
final class Sources implements AutoCloseable {
    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 64L << 20;

    private final Path root;
    private final Path start;
    private final FileSystem archive;
    private final boolean network;
    private final Map<String, byte[]> read = new HashMap<>();
    private long bytes;

    private Sources(Path root, Path start, FileSystem archive, boolean network) {
        this.root = root;
        this.start = start;
        this.archive = archive;
        this.network = network;
    }

    /**
     * Opens a WSDL file, a folder or a zip archive with one.
     *
     * @param network whether files may be fetched from addresses
     * @throws ImportException when there is no WSDL file, or more than one
     */
    static Sources open(Path given, boolean network) throws IOException, ImportException {
        if (!Files.exists(given)) {
            throw new ImportException(given + ": there is no such file or folder; expected a WSDL file");
        }
        if (Files.isDirectory(given)) {
            Path root = given.toRealPath();
            return new Sources(root, only(root, given.toString()), FileSystems.getDefault(), network);
        }
        if (given.toString().endsWith(".zip")) {
            FileSystem zip = FileSystems.newFileSystem(given.toRealPath());
            Path root = zip.getPath("/");
            return new Sources(root, only(root, given.toString()), zip, network);
        }
        Path file = given.toRealPath();
        return new Sources(file.resolveSibling(""), file, FileSystems.getDefault(), network);
    }

    private static Path only(Path root, String given) throws IOException, ImportException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> wsdls = files.filter(file ->
                            file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".wsdl"))
                    .sorted()
                    .toList();
            if (wsdls.size() != 1) {
                throw new ImportException(given + ": has " + (wsdls.isEmpty() ? "no" : wsdls.size())
                        + " WSDL files" + (wsdls.isEmpty() ? "" : " (" + wsdls.get(0) + ", ...)")
                        + "; expected one, or name the file itself");
            }
            return wsdls.get(0);
        }
    }

    /** The address of the WSDL file. */
    String start() {
        return start.toUri().toString();
    }

    /** How findings call a file: by its path below the folder. */
    String name(String address) {
        String plain = address.replaceFirst("#.*", "");
        try {
            Path file = path(plain);
            return root.relativize(file).toString();
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws ImportException when it is not there, outside, too large, or no safe XML
     */
    byte[] read(String address) throws IOException, ImportException {
        String plain = address.replaceFirst("#.*", "");
        byte[] known = read.get(plain);
        if (known != null) {
            return known;
        }
        if (read.size() >= MOST_FILES) {
            throw new ImportException(name(plain) + ": is the file after " + MOST_FILES + "; expected no more");
        }
        byte[] content = plain.matches("https?:.*") ? fetch(plain) : local(plain);
        bytes += content.length;
        if (bytes > MOST_BYTES) {
            throw new ImportException(name(plain) + ": makes it more than 64 MB; expected less");
        }
        checkSafe(plain, content);
        read.put(plain, content);
        return content;
    }

    private byte[] local(String address) throws IOException, ImportException {
        Path file = path(address).normalize();
        if (!file.startsWith(root)
                || !Files.isRegularFile(file)
                || !file.toRealPath().startsWith(root.toRealPath())) {
            throw new ImportException(
                    name(address) + ": is not there; expected a file below the folder of the WSDL file");
        }
        return Files.readAllBytes(file);
    }

    private Path path(String address) {
        return Path.of(URI.create(address));
    }

    private byte[] fetch(String address) throws IOException, ImportException {
        if (!network) {
            throw new ImportException(address + ": is on the network; expected a file, or --network");
        }
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return in.readNBytes((int) MOST_BYTES + 1);
        }
    }

    private void checkSafe(String address, byte[] content) throws ImportException {
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                xml.next();
            }
            xml.close();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
            throw new ImportException(name(address) + ":" + line + ":" + column + ": is no XML that can be taken: "
                    + String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", ""));
        }
    }

    @Override
    public void close() throws IOException {
        if (archive != FileSystems.getDefault()) {
            archive.close();
        }
    }
}
