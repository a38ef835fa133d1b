package io.serai.gateway;

import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of the last workspace that served. The copy is made beside the one before and put in its place at the end, so
 * that there is always a whole one.
 */
final class KeptWorkspace {
    private final Path folder;

    KeptWorkspace(Path folder) {
        this.folder = folder;
    }

    /** The copy, if there is one. */
    Optional<Workspace> find() {
        Path last = folder.resolve("last");
        return Files.isDirectory(last) ? Optional.of(new Workspace(last)) : Optional.empty();
    }

    void keep(Workspace workspace) {
        try {
            Path next = folder.resolve("next");
            delete(next);
            for (Path file : workspace.files()) {
                Path target = next.resolve(workspace.name(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.createDirectories(next);
            delete(folder.resolve("before"));
            if (Files.isDirectory(folder.resolve("last"))) {
                Files.move(folder.resolve("last"), folder.resolve("before"));
            }
            Files.move(next, folder.resolve("last"), StandardCopyOption.ATOMIC_MOVE);
            delete(folder.resolve("before"));
        } catch (IOException e) {
            throw new UncheckedIOException("the workspace cannot be kept in " + folder, e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.isDirectory(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
