package io.serai.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a team edits: {@code application.properties}, {@code openapi/}, {@code routes/}, {@code xslt/},
 * {@code kamelets/} and {@code lib/}. Subfolders of these are fine; hidden files are left out.
 *
 * @param root the folder, absolute
 */
public record Workspace(Path root) {
    /** The folders that belong to a workspace; others are left alone. */
    public static final List<String> FOLDERS = List.of("openapi", "routes", "xslt", "kamelets", "lib");

    public static final String PROPERTIES = "application.properties";

    public Workspace(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** {@code openapi/**} files that are contracts; the others there are targets of {@code $ref}. */
    public List<Path> contracts() {
        return files("openapi", name -> name.matches(".+\\.openapi\\.(yaml|yml|json)"));
    }

    /** The other YAML and JSON files of {@code openapi/**}. */
    public List<Path> references() {
        return files("openapi", name -> name.matches(".+\\.(yaml|yml|json)") && !name.matches(".+\\.openapi\\..+"));
    }

    /** {@code routes/**} files in YAML. */
    public List<Path> yamlRoutes() {
        return files("routes", name -> name.endsWith(".camel.yaml"));
    }

    /** {@code routes/**} files in the Java DSL. */
    public List<Path> javaRoutes() {
        return files("routes", name -> name.endsWith(".java"));
    }

    /** {@code kamelets/**} files. */
    public List<Path> kamelets() {
        return files("kamelets", name -> name.endsWith(".kamelet.yaml"));
    }

    /** {@code xslt/**} files. */
    public List<Path> stylesheets() {
        return files("xslt", name -> true);
    }

    /** {@code lib/*.jar}. */
    public List<Path> jars() {
        return files("lib", name -> name.endsWith(".jar"));
    }

    /** {@code cases/**} files, which {@code serai test} runs; they are no part of the configuration. */
    public List<Path> cases() {
        return files("cases", name -> name.endsWith(".case.yaml"));
    }

    /** Files of {@code cases/**} that were meant to be cases. */
    public List<Path> misnamedCases() {
        return files(
                "cases", name -> name.matches("(?i).+[.]cases?[.](yaml|yml|json)") && !name.endsWith(".case.yaml"));
    }

    /** Every file that makes up the configuration, sorted by path. */
    public List<Path> files() {
        Path properties = root.resolve(PROPERTIES);
        Stream<Path> first = Files.isRegularFile(properties) ? Stream.of(properties) : Stream.empty();
        return Stream.concat(first, FOLDERS.stream().flatMap(folder -> files(folder, name -> true).stream()))
                .toList();
    }

    /** The path as findings show it: relative to the workspace, with forward slashes. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    /** Whether a path, taken relative to the workspace, stays inside it, also when links are followed. */
    public boolean contains(Path path) {
        Path inside = root.resolve(path).normalize();
        if (!inside.startsWith(root)) {
            return false;
        }
        try {
            return !Files.exists(inside) || inside.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> files(String folder, Predicate<String> named) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        walk(start, found::add, (path, failure) -> {});
        return found.stream()
                .filter(Files::isRegularFile)
                .filter(file -> named.test(file.getFileName().toString()))
                .sorted()
                .toList();
    }

    /**
     * Visits the visible files below a folder, links followed; what cannot be visited goes to the other visitor.
     *
     * @param start inside the workspace
     */
    void walk(Path start, Consumer<Path> visitor, BiConsumer<Path, IOException> failed) {
        try {
            Files.walkFileTree(
                    start, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                            return isVisible(start.relativize(folder))
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (isVisible(start.relativize(file))) {
                                visitor.accept(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path path, IOException failure) {
                            failed.accept(path, failure);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hidden names are editors' swap files and the {@code ..data} folders of mounted ConfigMaps. */
    private static boolean isVisible(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.startsWith(".") || name.endsWith("~")) {
                return false;
            }
        }
        return true;
    }
}
