package io.serai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Java that contenders run on.
 *
 * @param feature its version, for example 17
 */
public record Jdk(Path home, int feature) {
    /** The first version whose virtual threads Serai uses. */
    private static final int VIRTUAL_THREADS = 21;

    /** The Java of a folder. */
    public static Jdk at(Path home) throws IOException {
        return read(home).orElseThrow(() -> new IOException("no JDK is in " + home));
    }

    public boolean hasVirtualThreads() {
        return feature >= VIRTUAL_THREADS;
    }

    /** The newest one with virtual threads that BENCH_NEWER_JAVA_HOME names, or that lies beside this one. */
    public Optional<Jdk> newer() throws IOException {
        String named = System.getenv("BENCH_NEWER_JAVA_HOME");
        if (hasVirtualThreads() || named != null && named.isEmpty()) {
            return Optional.empty();
        }
        if (named != null) {
            return Optional.of(at(Path.of(named)));
        }
        Path beside = home.toRealPath().getParent();
        try (Stream<Path> folders = Files.list(beside)) {
            return folders.map(Jdk::read)
                    .flatMap(Optional::stream)
                    .filter(Jdk::hasVirtualThreads)
                    .max(Comparator.comparingInt(Jdk::feature));
        }
    }

    /** For the names of contenders. */
    @Override
    public String toString() {
        return "Java " + feature;
    }

    private static Optional<Jdk> read(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").replaceFirst("\\..*", ""))
                    .map(version -> new Jdk(home, Integer.parseInt(version)))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
