package io.serai.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    Path folder() {
        return file.resolve("..").normalize();
    }

    /** Where it is written before it takes its place. */
    ClassArchive unfinished() {
        return new ClassArchive(file.resolveSibling(file.getFileName() + ".new"));
    }

    /** Deletes it, with what a JVM leaves beside it when it is ended. */
    void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".config"));
        } catch (IOException e) {
            // The next one overwrites it.
        }
    }

    /** Whether the JVM that should write it did. */
    boolean isWritten() throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }
}
