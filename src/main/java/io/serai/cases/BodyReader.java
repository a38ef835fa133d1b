package io.serai.cases;

import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Rule;
import io.serai.workspace.SourceTree;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of a case: inline as JSON, XML or text, or from a file beside it. */
final class BodyReader {
    /** At most one of these stands in a message. */
    static final List<String> KEYS = List.of("body", "xml", "text", "file");

    private final Workspace workspace;
    private final Path folder;

    BodyReader(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /** The body of a message; null when it has none. */
    @Nullable
    CaseBody read(CasePart part) {
        List<String> given = KEYS.stream().filter(part::has).toList();
        if (given.size() > 1) {
            part.wrong(given.get(1), "there is '" + given.get(0) + "' already", "expected one body");
        }
        if (given.isEmpty()) {
            return null;
        }
        if (given.get(0).equals("body")) {
            return new JsonBody(part.get("body"));
        }
        String text = part.text(given.get(0));
        if (text == null) {
            return null;
        }
        return switch (given.get(0)) {
            case "xml" -> xml(part, "xml", text.strip().getBytes(StandardCharsets.UTF_8));
            case "text" -> PlainBody.of(text);
            default -> file(part, text);
        };
    }

    private static @Nullable CaseBody xml(CasePart part, String key, byte[] bytes) {
        try {
            return XmlBody.of(bytes);
        } catch (XMLStreamException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            part.wrong(key, "this is no XML: " + reason, "expected one element; another text belongs to 'text'");
            return null;
        }
    }

    /** The ending of its name says what a file is. */
    private @Nullable CaseBody file(CasePart part, String name) {
        Path file = folder.resolve(name).normalize();
        if (!workspace.contains(file)) {
            part.add(Finding.of(Rule.WORKSPACE_ESCAPE, part.position("file"), "'" + name + "' is outside the workspace")
                    .expecting("expected a file inside it, relative to the case"));
            return null;
        }
        try {
            if (name.matches("(?i).+\\.(json|yaml|yml)")) {
                return new JsonBody(SourceTree.read(file, workspace.name(file)).root());
            }
            byte[] bytes = Files.readAllBytes(file);
            return name.matches("(?i).+\\.xml")
                    ? xml(part, "file", bytes)
                    : new PlainBody(bytes, name.endsWith(".txt") ? "text/plain" : "application/octet-stream");
        } catch (FindingException e) {
            part.add(e.finding());
        } catch (IOException e) {
            part.add(Finding.of(Rule.FILE_UNREADABLE, part.position("file"), "'" + name + "' cannot be read")
                    .expecting("expected a file, relative to the case"));
        }
        return null;
    }
}
