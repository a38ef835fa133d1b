package io.serai.soap.wsdl;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of an import that was: whatever their addresses, they are here. */
final class KeptOrigin implements Origin {
    private static final Path TOP = Path.of("/");

    private final String start;
    private final Map<String, KeptFile> files;

    /**
     * Files by their addresses.
     *
     * @param start address of the WSDL file
     */
    KeptOrigin(String start, Map<String, KeptFile> files) {
        this.start = start;
        this.files = files;
    }

    @Override
    public String start() {
        return start;
    }

    @Override
    public String resolve(String base, String path) {
        Path folder = TOP.resolve(base).resolveSibling("");
        String address = below(folder.resolve(path));
        return files.containsKey(address) ? address : below(folder.resolve(path.replace("%20", " ")));
    }

    private static String below(Path file) {
        return TOP.relativize(file.normalize()).toString().replace('\\', '/');
    }

    @Override
    public String whyNot(String address) {
        return address + " is not there; expected a file that the import read";
    }

    @Override
    public byte[] read(String address, int most) {
        throw new IllegalStateException(whyNot(address));
    }

    @Override
    public @Nullable KeptFile kept(String address) {
        return files.get(address);
    }
}
