package io.serai.soap.wsdl;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a contract was made of, kept in {@code wsdl/<api>/}: all files that were read, their digests, and the options. */
public final class KeptImport {
    /** The file that says what the others are. */
    public static final String INDEX = "import.properties";

    private final Path folder;
    private final Properties index;

    private KeptImport(Path folder, Properties index) {
        this.folder = folder;
        this.index = index;
    }

    /**
     * Keeps an import, in place of one that is there.
     *
     * @param api the one of its results that the folder is for
     */
    public static void write(Path folder, String api, WsdlImport.Options options, Collection<KeptFile> files)
            throws IOException {
        dropFiles(folder);
        StringBuilder index = new StringBuilder(
                "# What openapi/" + api + ".openapi.yaml was made of; serai import wsdl --update compares with it.\n");
        line(index, "api", api);
        line(index, "options.api", options.api());
        line(index, "options.service", options.service());
        line(index, "options.port", options.port());
        line(index, "options.shape", options.rest() ? "rest" : "rpc");
        line(index, "options.numbers", options.numbers().toString());
        int number = 0;
        Map<String, String> names = KeptNames.of(files);
        for (KeptFile file : files) {
            String name = names.getOrDefault(file.address(), "");
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.write(target, file.content());
            String key = "file." + ++number;
            line(index, key, name);
            line(index, key + ".sha256", digest(file.content()));
            line(index, key + ".address", file.address());
            line(index, key + ".base", file.base().equals(file.address()) ? null : file.base());
        }
        Files.writeString(folder.resolve(INDEX), index);
    }

    /** Those of the import before. */
    private static void dropFiles(Path folder) throws IOException {
        if (Files.exists(folder.resolve(INDEX))) {
            Properties index = index(folder);
            for (int i = 1; index.containsKey("file." + i); i++) {
                Path file = folder.resolve(index.getProperty("file." + i)).normalize();
                if (file.startsWith(folder.normalize())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Properties index(Path folder) throws IOException {
        Properties index = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(INDEX))) {
            index.load(reader);
        }
        return index;
    }

    private static void line(StringBuilder text, String key, @Nullable String value) {
        if (value != null) {
            text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n');
        }
    }

    /**
     * Reads what was kept.
     *
     * @throws ImportException when nothing was
     */
    public static KeptImport read(Path folder) throws IOException, ImportException {
        Path file = folder.resolve(INDEX);
        if (!Files.exists(file)) {
            throw new ImportException(file + " is not there; expected what an import has kept");
        }
        return new KeptImport(folder, index(folder));
    }

    /** The API that it is for. */
    public String api() {
        return index.getProperty("api", "");
    }

    /**
     * The options it was made with.
     *
     * @param network whether files may be fetched this time
     */
    public WsdlImport.Options options(boolean network) {
        Numbers numbers = Numbers.named(index.getProperty("options.numbers", ""));
        return new WsdlImport.Options(
                index.getProperty("options.api"),
                index.getProperty("options.service"),
                index.getProperty("options.port"),
                !index.getProperty("options.shape", "").equals("rpc"),
                network,
                numbers == null ? Numbers.EXACT : numbers);
    }

    /** The files, as long as they are those that were read. */
    Origin origin() throws IOException, ImportException {
        Map<String, KeptFile> files = new LinkedHashMap<>();
        for (int i = 1; index.containsKey("file." + i); i++) {
            String key = "file." + i;
            Path file = folder.resolve(index.getProperty(key)).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                throw new ImportException(file + " is not there; expected what the import has kept");
            }
            byte[] content = Files.readAllBytes(file);
            if (!digest(content).equals(index.getProperty(key + ".sha256"))) {
                throw new ImportException(
                        file + " is not what was imported: it has another SHA-256; expected it unchanged");
            }
            String address = index.getProperty(key + ".address", index.getProperty(key));
            files.put(address, new KeptFile(address, index.getProperty(key + ".base", address), content));
        }
        return new KeptOrigin(index.getProperty("file.1.address", ""), files);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
