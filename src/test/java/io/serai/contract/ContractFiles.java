package io.serai.contract;

import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Contracts and other files of a test, and what reading them finds. */
final class ContractFiles {
    private final Path root;
    private final Findings findings = new Findings();

    ContractFiles(Path root) {
        this.root = root;
    }

    /** Writes a file below {@code openapi/}. */
    ContractFiles with(String name, String text) {
        try {
            Path file = root.resolve("openapi").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Contract> read(String name) {
        return new ContractReader(new Workspace(root), findings).read(root.resolve("openapi/" + name));
    }

    /** One line each, without the hints. */
    List<String> findings() {
        return findings.list().stream()
                .map(finding -> finding.position() + ": " + finding.sentence() + " " + rule(finding))
                .toList();
    }

    private static String rule(Finding finding) {
        return "[" + finding.rule().id() + "]";
    }
}
