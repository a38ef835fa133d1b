package io.serai.soap.wsdl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The files of an import: a WSDL file and what it refers to. Each is read by the hardened parser before anything else sees
 * it, so that none has a DOCTYPE.
 */
final class Sources implements AutoCloseable {
    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 64L << 20;
    private static final Download DOWNLOAD = new Download(Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final Origin origin;
    private final boolean network;
    private final Consumer<String> progress;
    private final Map<String, Document> trees = new LinkedHashMap<>();
    private final Map<String, KeptFile> files = new LinkedHashMap<>();

    /** Where files were in the end that redirects led to, by where they were asked for. */
    private final Map<String, String> moved = new HashMap<>();

    private long bytes;

    /**
     * Files of an origin.
     *
     * @param network whether files may be fetched from addresses
     * @param progress told of each file before it is read
     */
    Sources(Origin origin, boolean network, Consumer<String> progress) {
        this.origin = origin;
        this.network = network;
        this.progress = progress;
    }

    /**
     * Opens what was given: an address of HTTP, a WSDL file, or a folder or zip archive with one.
     *
     * @throws ImportException when there is no WSDL file, or more than one
     */
    static Origin origin(String given) throws IOException, ImportException {
        return isRemote(given) ? new WebOrigin(given) : FileOrigin.open(Path.of(given));
    }

    /** The address of the WSDL file; addresses of files are their paths below the folder. */
    String start() {
        return origin.start();
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
            return relative(moved.getOrDefault(base, base), plain);
        }
        return origin.resolve(base, plain.replaceFirst("^file:/*(?=/)", "").replaceFirst("^file:", ""));
    }

    private static String relative(String base, String location) {
        try {
            return URI.create(base).resolve(location.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    /** Why a file cannot be read, for people; empty when it can. */
    String whyNot(String address) throws IOException {
        if (origin.kept(address) != null) {
            return "";
        }
        if (isRemote(address)) {
            return network ? "" : address + " is on the network; expected a file, or --network";
        }
        return origin.whyNot(address);
    }

    private static boolean isRemote(String address) {
        return address.matches("(?i)https?:.*");
    }

    /** The trees of the files that were read. */
    Collection<Document> trees() {
        return trees.values();
    }

    /** How much was read. */
    long bytes() {
        return bytes;
    }

    /** The files that were read, the WSDL file first. */
    Collection<KeptFile> files() {
        return files.values();
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
            files.put(address, new KeptFile(address, moved.getOrDefault(address, address), content));
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

    /** The tree of a file that an element of another one refers to. */
    Document referred(String address, Element reference) throws IOException, ImportException {
        try {
            return tree(address);
        } catch (ImportException e) {
            throw new ImportException(
                    Positions.of(reference) + ": " + reference.getLocalName() + ": " + e.getMessage());
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
        progress.accept("reading " + address);
        long left = MOST_BYTES - bytes;
        byte[] content = content(address, (int) left);
        bytes += content.length;
        if (content.length > left) {
            throw tooLarge(address);
        }
        return content;
    }

    private static ImportException tooLarge(String address) {
        return new ImportException(address + ": makes it more than 64 MB; expected less");
    }

    /** At most so many bytes and one more. */
    private byte[] content(String address, int left) throws IOException, ImportException {
        KeptFile kept = origin.kept(address);
        if (kept != null) {
            moved.put(address, kept.base());
            return kept.content();
        }
        if (!isRemote(address)) {
            if (origin.size(address) > left) {
                throw tooLarge(address);
            }
            return origin.read(address, left + 1);
        }
        Download.Fetched fetched = DOWNLOAD.fetch(address, left);
        moved.put(address, fetched.address());
        return fetched.content();
    }

    @Override
    public void close() throws IOException {
        origin.close();
    }
}
