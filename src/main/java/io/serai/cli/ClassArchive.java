package io.serai.cli;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The archive of loaded classes that a JVM starts with (AppCDS, from JDK 25 on an AOT cache). The JVM itself compares it
 * with the jar and goes without when they do not fit.
 *
 * @param file of the archive, which may be missing
 */
record ClassArchive(Path file) {
    /** The launcher names the file: for it alone the next start will look there. */
    private static final String PROPERTY = "serai.archive";

    private static final int AOT_SINCE = 25;
    private static final int WARNING_SINCE = 24;

    /** The archive of this start; empty when nothing would use it. */
    static Optional<ClassArchive> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(ClassArchive::new);
    }

    /** The jar that runs; empty when the classes come from elsewhere, for which there are no archives. */
    static Optional<Path> program() {
        String path = System.getProperty("java.class.path", "");
        return path.contains(File.pathSeparator)
                ? Optional.empty()
                : Optional.of(Path.of(path)).filter(Files::isRegularFile);
    }

    private static boolean isAot() {
        return Runtime.version().feature() >= AOT_SINCE;
    }

    /** Whether it has to be made: it is missing, or made of an older jar. */
    boolean isDue(Path program) throws IOException {
        return !Files.exists(file) || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) < 0;
    }

    /** Lets a JVM write it when it ends. */
    List<String> writing() {
        return List.of((isAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** Lets a JVM start with it. */
    List<String> reading() {
        return List.of((isAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    /** Keeps newer JDKs from warning of what Netty does without harm. */
    static List<String> quiet() {
        return Runtime.version().feature() < WARNING_SINCE
                ? List.of()
                : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    Path folder() {
        return file.resolve("..").normalize();
    }

    /** Where it is written before it takes its place. */
    ClassArchive unfinished() {
        return new ClassArchive(file.resolveSibling(file.getFileName() + ".new"));
    }

    /**
     * Takes the place of another one. What is left of a file after a crash, a JVM would map and die of, so it is on the
     * disk before, and its size beside it tells the launcher whether all of it is there.
     */
    void replace(ClassArchive other) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Files.writeString(other.sizeFile(), Files.size(file) + System.lineSeparator());
        Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path sizeFile() {
        return file.resolveSibling(file.getFileName() + ".size");
    }

    /** Deletes it, with what a JVM leaves beside it when it is ended. */
    void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".config"));
            Files.deleteIfExists(sizeFile());
        } catch (IOException e) {
            // The next one overwrites it.
        }
    }

    /** Whether the JVM that should write it did. */
    boolean isWritten() throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }
}
