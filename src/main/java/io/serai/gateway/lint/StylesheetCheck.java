package io.serai.gateway.lint;

import io.serai.workspace.Finding;
import io.serai.workspace.FindingException;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import io.serai.workspace.TextFile;
import io.serai.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stylesheets are trusted code, but what they read from elsewhere deserves a second look. */
public final class StylesheetCheck {
    private static final Pattern READS =
            Pattern.compile("\\b(document|doc|unparsed-text|unparsed-text-lines|collection|json-doc)\\s*\\(");
    private static final Pattern IMPORT =
            Pattern.compile("<xsl:(?:import|include)\\b[^>]*\\bhref\\s*=\\s*[\"']([^\"']*)");

    private StylesheetCheck() {}

    /** Adds a warning for each place of each stylesheet. */
    public static void check(Workspace workspace, Findings findings) {
        for (Path file : workspace.stylesheets()) {
            String name = workspace.name(file);
            try {
                List<String> lines = TextFile.read(file, name).lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    checkLine(workspace, file, lines.get(i), i + 1, findings);
                }
            } catch (FindingException e) {
                findings.add(e.finding());
            }
        }
    }

    private static void checkLine(Workspace workspace, Path file, String line, int number, Findings findings) {
        Matcher reads = READS.matcher(line);
        if (reads.find()) {
            Position position = new Position(workspace.name(file), number, reads.start() + 1);
            findings.add(Finding.of(Rule.STYLESHEET_READS, position, "'" + reads.group(1) + "()' reads a file")
                    .expecting("expected data to come in as a parameter"));
        }
        Matcher imports = IMPORT.matcher(line);
        if (imports.find()) {
            Path target = file.resolveSibling(imports.group(1)).normalize();
            if (!target.startsWith(workspace.root().resolve("xslt"))) {
                Position position = new Position(workspace.name(file), number, imports.start() + 1);
                findings.add(Finding.of(Rule.STYLESHEET_READS, position, "'" + imports.group(1) + "' is outside xslt/")
                        .expecting("expected a stylesheet below xslt/"));
            }
        }
    }
}
