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

/**
 * The class loader of one generation: the jars of {@code lib/} below those of Serai, so a team's jar can add classes and
 * never replace Serai's or Camel's. The jars are copied first, so that they can be replaced while they are in use.
 */
final class LibraryLoader implements AutoCloseable {
    private final Path copies;
    private final URLClassLoader loader;

    private LibraryLoader(Path copies, URLClassLoader loader) {
        this.copies = copies;
        this.loader = loader;
    }

    static LibraryLoader of(Workspace workspace) {
        try {
            Path copies = Files.createTempDirectory("serai-lib");
            List<URL> urls = new ArrayList<>();
            for (Path jar : workspace.jars()) {
                Path copy = copies.resolve(urls.size() + "-" + jar.getFileName());
                Files.copy(jar, copy);
                urls.add(url(copy));
            }
            return new LibraryLoader(
                    copies, new URLClassLoader(urls.toArray(URL[]::new), LibraryLoader.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClassLoader classLoader() {
        return loader;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(copies)) {
            loader.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
