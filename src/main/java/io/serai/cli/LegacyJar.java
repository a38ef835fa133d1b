package io.serai.cli;

import io.serai.gateway.StartException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The jar of the demo's legacy services, which lies beside that of Serai and is no part of it.
 *
 * @param file where it should be
 */
record LegacyJar(Path file) {
    private static final String NAME = "serai-demo.jar";
    private static final String MAIN_CLASS = "io.serai.demo.LegacyServices";

    /** The jar in the folder this program was started from. */
    static LegacyJar besideThisProgram() throws URISyntaxException {
        URI program = LegacyJar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        return new LegacyJar(Path.of(program).toAbsolutePath().resolveSibling(NAME));
    }

    /** The repository, in whose {@code target/} the jars are built. */
    Path repository() {
        return file.resolve("../..").normalize();
    }

    /**
     * Starts the services; they end with the process.
     *
     * @return the settings that lead to them
     * @throws StartException when the jar is missing or cannot be used
     */
    Map<String, String> start() throws StartException {
        if (!Files.isRegularFile(file)) {
            throw new StartException(
                    "'" + file + "' is missing, which holds the services behind the demo; build it with mvn package"
                            + " -DskipTests",
                    List.of());
        }
        try {
            return settings(
                    classLoader().loadClass(MAIN_CLASS).getMethod("start").invoke(null));
        } catch (ReflectiveOperationException | IOException e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new StartException("the services behind the demo cannot start: " + cause.getMessage(), List.of());
        }
    }

    /** The services live as long as the process, and so does their class loader. They see nothing of Serai. */
    private ClassLoader classLoader() throws IOException {
        URL[] urls = {file.toUri().toURL()};
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> settings(Object started) {
        return (Map<String, String>) started;
    }
}
