package io.serai.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.serai.gateway.Check;
import io.serai.gateway.TestGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git cannot hold, and so no golden workspace: links, rights, bytes. */
class LayoutTest {
    @TempDir
    private Path folder;

    @Test
    void tellsOfLinkThatLeadsNowhere() throws IOException {
        Files.createDirectories(folder.resolve("routes"));
        Files.createSymbolicLink(folder.resolve("routes/a.camel.yaml"), folder.resolve("gone"));

        assertThat(check())
                .containsExactly("routes/a.camel.yaml: error: the link leads nowhere; expected a link to a file"
                        + " [file-unreadable]");
    }

    @Test
    void tellsOfLinkThatLeadsInCircles() throws IOException {
        Files.createDirectories(folder.resolve("routes"));
        Files.createSymbolicLink(folder.resolve("routes/again"), folder.resolve("routes"));

        assertThat(check())
                .containsExactly("routes/again: error: the link leads back to a folder it is in; expected a"
                        + " link to a file or another folder [file-unreadable]");
    }

    @Test
    void tellsOfFolderNamedLikeFile() throws IOException {
        Files.createDirectories(folder.resolve("openapi/orders.openapi.yaml"));

        assertThat(check())
                .containsExactly(
                        "openapi/orders.openapi.yaml: error: this is a folder; expected a file [file-unreadable]");
    }

    @Test
    void tellsOfBytesThatAreNotUtf8InEveryKindOfFile() throws IOException {
        List<String> names = List.of(
                "application.properties",
                "kamelets/a-action.kamelet.yaml",
                "openapi/a.openapi.yaml",
                "routes/A.java",
                "routes/a.camel.yaml",
                "xslt/a.xsl");
        for (String name : names) {
            TestGateway.write(folder, name, "");
            Files.write(folder.resolve(name), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});
        }

        assertThat(check())
                .containsExactlyElementsOf(names.stream()
                        .map(name -> name + ": error: the file is not UTF-8; expected UTF-8, without bytes of another"
                                + " encoding [file-unreadable]")
                        .toList());
    }

    @Test
    void tellsOfFileThatMayNotBeRead() throws IOException {
        TestGateway.write(folder, "openapi/a.openapi.yaml", "openapi: 3.1.0\n");
        Path file = folder.resolve("openapi/a.openapi.yaml");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "root reads everything");

        assertThat(check())
                .containsExactly("openapi/a.openapi.yaml: error: the file cannot be read; expected a file that"
                        + " Serai may read [file-unreadable]");
    }

    @Test
    void refusesReferenceThroughLinkOutOfTheWorkspace(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.yaml"), "schema: {type: string}\n");
        TestGateway.write(folder, "openapi/a.openapi.yaml", """
                openapi: 3.1.0
                info: {title: A, version: "1"}
                paths: {}
                components: {schemas: {A: {$ref: 'link.yaml#/schema'}}}
                """);
        Files.createSymbolicLink(folder.resolve("openapi/link.yaml"), elsewhere.resolve("secret.yaml"));

        assertThat(check())
                .containsExactly("openapi/a.openapi.yaml:4:28: error: 'link.yaml' is outside openapi/; expected"
                        + " a file below openapi/ [workspace-escape]");
    }

    @Test
    void readsFilesThroughTheLinksOfMountedConfigMaps() throws IOException {
        TestGateway.write(
                folder,
                "routes/..2026/a.camel.yaml",
                "\ufeff- route: {id: a, from: {uri: 'direct:a', steps: [{to: {uri: 'problem:not-found'}}]}}\n");
        Files.createSymbolicLink(folder.resolve("routes/..data"), Path.of("..2026"));
        Files.createSymbolicLink(folder.resolve("routes/a.camel.yaml"), Path.of("..data/a.camel.yaml"));

        assertThat(new Workspace(folder).yamlRoutes()).containsExactly(folder.resolve("routes/a.camel.yaml"));
        assertThat(check()).isEmpty();
    }

    private List<String> check() {
        return Check.run(new Workspace(folder), Map.of(), Map.of(), false).findings().list().stream()
                .map(Finding::toString)
                .toList();
    }
}
