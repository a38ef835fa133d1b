package io.serai.soap.wsdl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A WSDL file in a folder or archive that nothing leads out of. */
final class FileOrigin implements Origin {
    private final Path root;
    private final Path start;
    private final FileSystem archive;

    private FileOrigin(Path root, Path start, FileSystem archive) {
        this.root = root;
        this.start = start;
        this.archive = archive;
    }

    /**
     * Opens a WSDL file, or a folder or a zip archive with one that no other file there imports. Files that it refers to
     * have to be in the folder or archive; for a file alone in its folder, or below the one that the command runs in.
     *
     * @throws ImportException when there is no WSDL file, or more than one
     */
    static FileOrigin open(Path given) throws IOException, ImportException {
        if (!Files.exists(given)) {
            throw new ImportException(given + ": there is no such file or folder; expected a WSDL file");
        }
        if (Files.isDirectory(given)) {
            Path root = given.toRealPath();
            return new FileOrigin(root, only(root, given.toString()), FileSystems.getDefault());
        }
        if (given.toString().endsWith(".zip")) {
            FileSystem zip = FileSystems.newFileSystem(given.toRealPath());
            Path root = zip.getPath("/");
            return new FileOrigin(root, only(root, given.toString()), zip);
        }
        Path file = given.toRealPath();
        Path here = Path.of("").toRealPath();
        Path root = here.getParent() != null && file.startsWith(here) ? here : file.resolveSibling("");
        return new FileOrigin(root, file, FileSystems.getDefault());
    }

    private static Path only(Path root, String given) throws IOException, ImportException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> wsdls = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".wsdl"))
                    .sorted()
                    .toList();
            if (wsdls.isEmpty()) {
                throw new ImportException(given + ": has no WSDL files; expected one, or name the file itself");
            }
            Path main = MainFile.of(wsdls);
            if (main == null) {
                throw new ImportException(given + ": has " + wsdls.size() + " WSDL files that no other one imports: "
                        + MainFile.names(root, wsdls) + "; expected one, or name the file itself");
            }
            return main;
        }
    }

    @Override
    public String start() {
        return root.relativize(start).toString().replace('\\', '/');
    }

    @Override
    public String resolve(String base, String path) {
        Path folder = root.resolve(base).resolveSibling("");
        Path target = folder.resolve(path).normalize();
        if (!Files.exists(target)) {
            target = folder.resolve(path.replace("%20", " ")).normalize();
        }
        return root.relativize(root.resolve(target)).toString().replace('\\', '/');
    }

    @Override
    public String whyNot(String address) throws IOException {
        Path file = root.resolve(address).normalize();
        boolean inside = file.startsWith(root)
                && Files.isRegularFile(file)
                && file.toRealPath().startsWith(root.toRealPath());
        return inside ? "" : address + " is not there; expected a file below the folder of the WSDL file";
    }

    @Override
    public long size(String address) throws IOException {
        return Files.size(root.resolve(address));
    }

    @Override
    public byte[] read(String address, int most) throws IOException {
        try (InputStream in = Files.newInputStream(root.resolve(address))) {
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
