package io.serai.workspace;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what lies in a workspace and would be left out silently: misnamed files, links that lead nowhere, wrong folders. */
public final class Layout {
    private static final Map<String, Kind> KINDS = Map.of(
            "routes",
                    Kind.of(".+\\.camel\\.yaml", "(.+?)(\\.camel)?\\.(yaml|yml|xml|json|groovy|kts|js)", ".camel.yaml"),
            "openapi", Kind.of(".+\\.openapi\\.(yaml|yml|json)", "(.+?)\\.openapi\\..+", ".openapi.yaml"),
            "kamelets", Kind.of(".+\\.kamelet\\.yaml", "(.+?)(\\.kamelet)?\\.(yaml|yml|xml|json)", ".kamelet.yaml"),
            "lib", Kind.of(".+\\.jar", "(.+)\\.(zip|war|ear|class)", ".jar"));

    /** Files that do nothing beside the folder they belong to. */
    private static final Pattern STRAY = Pattern.compile(".+\\.(camel|openapi|kamelet)\\.(yaml|yml|json)");

    private final Workspace workspace;
    private final Findings findings;

    /**
     * The files of one folder.
     *
     * @param right names that are read
     * @param meant names that say what the file is, whatever its ending; the first group is the name without it
     * @param ending that is expected
     */
    private record Kind(Pattern right, Pattern meant, String ending) {
        private static Kind of(String right, String meant, String ending) {
            return new Kind(Pattern.compile(right), Pattern.compile(meant, Pattern.CASE_INSENSITIVE), ending);
        }
    }

    private Layout(Workspace workspace, Findings findings) {
        this.workspace = workspace;
        this.findings = findings;
    }

    /** Adds a finding for each. */
    public static void check(Workspace workspace, Findings findings) {
        Layout layout = new Layout(workspace, findings);
        layout.checkRoot();
        Workspace.FOLDERS.forEach(
                folder -> layout.checkFolder(folder, workspace.root().resolve(folder)));
        if (workspace.files().isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(Rule.WORKSPACE_EMPTY, Position.of("."), "there is nothing to serve")
                    .expecting("expected contracts in openapi/ and routes in routes/"));
        }
    }

    private void checkRoot() {
        try (Stream<Path> entries = Files.list(workspace.root())) {
            entries.sorted().forEach(this::checkEntry);
        } catch (IOException e) {
            findings.add(Finding.of(Rule.WORKSPACE_MISSING, Position.of("."), "the workspace cannot be read")
                    .expecting("expected a folder that Serai may read"));
        }
    }

    private void checkEntry(Path entry) {
        String name = entry.getFileName().toString();
        boolean folder = Files.isDirectory(entry);
        if (name.equals(Workspace.PROPERTIES) && !Files.isRegularFile(entry)) {
            unreadable(entry, folder ? "this is a folder" : "the link leads nowhere", "expected a properties file");
        } else if (Workspace.FOLDERS.contains(name) && !folder) {
            unreadable(entry, "this is no folder", "expected a folder with the files of its kind");
        } else if (folder) {
            missingFolder(name).ifPresent(meant -> suggest(entry, "the folder is not read", meant));
        } else if (STRAY.matcher(name).matches()) {
            warn(Rule.WORKSPACE_NAME, entry, "the file is not read here", "expected it in " + home(name));
        } else if (name.matches("(application|applications?|serai)\\.(properties|yaml|yml)")
                && !name.equals(Workspace.PROPERTIES)) {
            suggest(entry, "the file is not read", Workspace.PROPERTIES);
        }
    }

    /** The folder of a workspace that is not there and is named much like this one. */
    private Optional<String> missingFolder(String name) {
        List<String> missing = Workspace.FOLDERS.stream()
                .filter(folder -> !Files.exists(workspace.root().resolve(folder)))
                .toList();
        return name.length() < 4 || Workspace.FOLDERS.contains(name)
                ? Optional.empty()
                : Suggestion.nearest(name, missing);
    }

    private static String home(String name) {
        return name.contains(".camel.") ? "routes/" : name.contains(".openapi.") ? "openapi/" : "kamelets/";
    }

    private void checkFolder(String folder, Path start) {
        Kind kind = KINDS.get(folder);
        if (!Files.isDirectory(start)) {
            return;
        }
        workspace.walk(start, file -> checkFile(kind, file), (path, failure) -> {
            boolean loop = failure instanceof FileSystemLoopException;
            unreadable(
                    path,
                    loop ? "the link leads back to a folder it is in" : "it cannot be read",
                    loop ? "expected a link to a file or another folder" : "expected a file that Serai may read");
        });
        try (Stream<Path> folders = Files.walk(start)) {
            folders.filter(Files::isDirectory)
                    .filter(path ->
                            kind != null && kind.right.matcher(nameOf(path)).matches())
                    .sorted()
                    .forEach(path -> unreadable(path, "this is a folder", "expected a file"));
        } catch (IOException | java.io.UncheckedIOException e) {
            // Told above.
            return;
        }
    }

    private void checkFile(@Nullable Kind kind, Path file) {
        String name = nameOf(file);
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            unreadable(file, "the link leads nowhere", "expected a link to a file");
            return;
        }
        if (kind == null || kind.right.matcher(name).matches()) {
            return;
        }
        Matcher meant = kind.meant.matcher(name);
        if (meant.matches()) {
            String expected = meant.group(1) + kind.ending;
            warn(Rule.WORKSPACE_NAME, file, "the file is not read", "expected a name such as " + expected);
        }
    }

    private void suggest(Path entry, String message, String meant) {
        findings.add(Finding.of(Rule.WORKSPACE_NAME, Position.of(workspace.name(entry)), message)
                .expecting("expected the name " + meant));
    }

    private void warn(Rule rule, Path path, String message, String expected) {
        findings.add(
                Finding.of(rule, Position.of(workspace.name(path)), message).expecting(expected));
    }

    private void unreadable(Path path, String message, String expected) {
        warn(Rule.FILE_UNREADABLE, path, message, expected);
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
