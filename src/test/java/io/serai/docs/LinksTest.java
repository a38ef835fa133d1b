package io.serai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LinksTest {
    private static final Path ROOT = Path.of("");

    @TestFactory
    Stream<DynamicTest> leadSomewhere() throws IOException {
        return pages().flatMap(page -> page.links()
                .map(link ->
                        DynamicTest.dynamicTest(page.path() + " -> " + link, () -> assertLeadsSomewhere(page, link))));
    }

    @Test
    void areFoundInTheReadme() {
        assertThat(MarkdownFile.read(Path.of("README.md")).links())
                .contains("docs/routes.md", "docs/configuration.md", "CHANGELOG.md");
    }

    private static void assertLeadsSomewhere(MarkdownFile page, String link) {
        String[] fileAndAnchor = link.split("#", 2);
        Path target = fileAndAnchor[0].isEmpty()
                ? page.path()
                : ROOT.resolve(page.path()).resolveSibling(fileAndAnchor[0]).normalize();

        assertThat(target).exists();
        if (fileAndAnchor.length > 1) {
            assertThat(MarkdownFile.read(target).anchors()).contains(fileAndAnchor[1]);
        }
    }

    /** Those at the root, and all of docs/ and examples/. */
    private static Stream<MarkdownFile> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> examples = Files.walk(Path.of("examples"))) {
            return Stream.of(root, docs, examples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(MarkdownFile::read)
                    .toList()
                    .stream();
        }
    }
}
