package io.serai.soap.wsdl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Document;

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
    private final Map<String, Document> trees = new LinkedHashMap<>();
    private long bytes;

    private Sources(Path root, Path start, FileSystem archive, boolean network) {
        this.root = root;
        this.start = start;
        this.archive = archive;
        this.network = network;
    }

    /**
     * Opens a WSDL file, a folder or a zip archive with one. Files that it refers to have to be in the folder or archive;
     * for a file alone in its folder, or below the one that the command runs in.
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
        Path here = Path.of("").toRealPath();
        Path root = here.getParent() != null && file.startsWith(here) ? here : file.resolveSibling("");
        return new Sources(root, file, FileSystems.getDefault(), network);
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

    /** The address of the WSDL file; addresses of files are their paths below the folder. */
    String start() {
        return root.relativize(start).toString().replace('\\', '/');
    }

    /**
     * The address that a location in a file means.
     *
     * @param base address of the file
     * @param location relative or absolute, as a URI or, as many files have it, as a path
     */
    String resolve(String base, String location) {
        String plain = location.strip().replaceFirst("#.*", "").replace('\\', '/');
        if (isRemote(plain)) {
            return plain;
        }
        if (isRemote(base)) {
            return URI.create(base).resolve(plain.replace(" ", "%20")).toString();
        }
        Path folder = root.resolve(base).resolveSibling("");
        String path = plain.replaceFirst("^file:/*(?=/)", "").replaceFirst("^file:", "");
        Path target = folder.resolve(path).normalize();
        if (!Files.exists(target)) {
            target = folder.resolve(path.replace("%20", " ")).normalize();
        }
        return root.relativize(root.resolve(target)).toString().replace('\\', '/');
    }

    /** Why a file cannot be read, for people; empty when it can. */
    String whyNot(String address) throws IOException {
        if (isRemote(address)) {
            return network ? "" : address + " is on the network; expected a file, or --network";
        }
        Path file = root.resolve(address).normalize();
        boolean inside = file.startsWith(root)
                && Files.isRegularFile(file)
                && file.toRealPath().startsWith(root.toRealPath());
        return inside ? "" : address + " is not there; expected a file below the folder of the WSDL file";
    }

    private static boolean isRemote(String address) {
        return address.matches("(?i)https?:.*");
    }

    /** The files that were read. */
    Collection<Document> trees() {
        return trees.values();
    }

    /** How much was read. */
    long bytes() {
        return bytes;
    }

    /** The tree of a file, whose elements know their positions. */
    Document tree(String address) throws IOException, ImportException {
        Document known = trees.get(address);
        if (known != null) {
            return known;
        }
        byte[] content = read(address);
        try {
            Document tree = Positions.parse(address, content);
            trees.put(address, tree);
            return tree;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
            throw new ImportException(address + ":" + line + ":" + column + ": is no XML that can be taken: "
                    + String.valueOf(e.getMessage())
                            .replaceFirst("(?s).*Message: ", "")
                            .replaceAll("\\s+", " "));
        }
    }

    /**
     * The bytes of a file.
     *
     * @throws ImportException when it is not there, outside, or too large
     */
    private byte[] read(String address) throws IOException, ImportException {
        String why = whyNot(address);
        if (!why.isEmpty()) {
            throw new ImportException(why);
        }
        if (trees.size() >= MOST_FILES) {
            throw new ImportException(address + ": is the file after " + MOST_FILES + "; expected no more");
        }
        long left = MOST_BYTES - bytes;
        boolean small = isRemote(address) || Files.size(root.resolve(address)) <= left;
        byte[] content = small ? content(address, (int) left + 1) : new byte[0];
        bytes += content.length;
        if (!small || content.length > left) {
            throw new ImportException(address + ": makes it more than 64 MB; expected less");
        }
        return content;
    }

    /** At most so many bytes: what an archive says of the sizes of its files need not be true. */
    private byte[] content(String address, int most) throws IOException {
        try (InputStream in = isRemote(address)
                ? URI.create(address).toURL().openStream()
                : Files.newInputStream(root.resolve(address))) {
            return in.readNBytes(most);
        }
    }

    @Override
    public void close() throws IOException {
        if (archive != FileSystems.getDefault()) {
            archive.close();
        }
    }
}
