package io.serai.gateway.generation;

import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of one generation: the jars of {@code lib/} below those of Serai, so a team's jar can add classes and
 * never replace Serai's or Camel's. The jars are copied first, so that they can be replaced while they are in use.
 */
final class LibraryLoader implements AutoCloseable {
    private final @Nullable Path copies;
    private final URLClassLoader loader;

    private LibraryLoader(@Nullable Path copies, List<URL> jars) {
        this.copies = copies;
        this.loader = new URLClassLoader(jars.toArray(URL[]::new), LibraryLoader.class.getClassLoader());
    }

    static LibraryLoader of(Workspace workspace) {
        List<Path> jars = workspace.jars();
        if (jars.isEmpty()) {
            return new LibraryLoader(null, List.of());
        }
        try {
            Path copies = Files.createTempDirectory("serai-lib");
            List<URL> urls = new ArrayList<>();
            for (Path jar : jars) {
                Path copy = copies.resolve(urls.size() + "-" + jar.getFileName());
                Files.copy(jar, copy);
                urls.add(url(copy));
            }
            return new LibraryLoader(copies, urls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClassLoader classLoader() {
        return loader;
    }

    @Override
    public void close() {
        try {
            loader.close();
            if (copies != null) {
                delete(copies);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
