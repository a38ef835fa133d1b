package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits under constant load: no request fails, whatever is saved. */
class ReloadTest {
    private static final String EDITED = """
            - route:
                id: kit-getGone
                from:
                  uri: direct:kit.getGone
                  steps: [{setBody: {expression: {constant: {expression: 'edit %s'}}}}]
            """;

    @TempDir
    Path folder;

    RawServer backend;
    TestGateway gateway;

    @BeforeEach
    void start() throws Exception {
        backend = RawServer.answering("200 OK", "Content-Type: text/plain\r\n", "served");
        KitWorkspace.in(folder);
        String routes = Files.readString(folder.resolve("routes/kit.camel.yaml"));
        write(folder, "routes/kit.camel.yaml", routes.substring(0, routes.indexOf("- route:\n    id: kit-getGone")));
        write(folder, "routes/gone.camel.yaml", EDITED.formatted(0));
        write(folder, "application.properties", "serai.backend.main.url=" + backend.url() + "\n");
        gateway = TestGateway.start(folder, Map.of("serai.reload", "watch"));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        backend.close();
    }

    @Test
    void servesThroughTwentyValidEdits() throws Exception {
        underLoad(() -> {
            for (int i = 1; i <= 20; i++) {
                write(folder, "routes/gone.camel.yaml", EDITED.formatted(i));
                awaitBody("edit " + i);
            }
            return null;
        });
    }

    @Test
    void servesThroughEveryKindOfBrokenSave() throws Exception {
        underLoad(() -> {
            refused("routes/gone.camel.yaml", EDITED.formatted(1) + "  bad: [");
            refused("routes/gone.camel.yaml", EDITED.formatted(1).replace("setBody", "setBodi"));
            refused("routes/gone.camel.yaml", EDITED.formatted(1).replace("setBody: {", "to: {uri: 'nosuch:x', "));
            refused(
                    "routes/gone.camel.yaml",
                    EDITED.formatted(1)
                            .replace("constant: {expression: 'edit 1'}", "simple: {expression: '${nosuch}'}"));
            refused("openapi/kit.openapi.yaml", "openapi: 3.0.3\npaths: [");
            refused("openapi/kit.openapi.yaml", "");
            refused("application.properties", "serai.http.prot=1\n");
            return null;
        });
    }

    @Test
    void servesThroughDeletedAndHalfWrittenFiles() throws Exception {
        underLoad(() -> {
            Path file = folder.resolve("routes/gone.camel.yaml");
            Files.delete(file);
            awaitRefusal("kit.getGone");
            write(folder, "routes/gone.camel.yaml", EDITED.formatted("again"));
            awaitBody("edit again");

            String text = EDITED.formatted("whole");
            Files.writeString(file, "");
            Files.writeString(file, text.substring(0, text.length() / 2));
            Files.writeString(file, text);
            awaitBody("edit whole");

            String id = gateway.gateway().generation().id();
            write(
                    folder,
                    "routes/team/more.camel.yaml",
                    "- route: {id: more, from: {uri: 'direct:more', steps: [{log: {message: hi}}]}}\n");
            await().until(() -> !gateway.gateway().generation().id().equals(id));
            return null;
        });
    }

    @Test
    void noticesSwappedLinksAndSecretsOutside() throws Exception {
        Path mount = folder.resolve("mount");
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "one");
        Path first = configMap(mount, "..1", "edit linked");
        Path routes = folder.resolve("routes");
        Files.delete(routes.resolve("gone.camel.yaml"));
        Files.createSymbolicLink(mount.resolve("..data"), first.getFileName());
        Files.createSymbolicLink(mount.resolve("gone.camel.yaml"), Path.of("..data", "gone.camel.yaml"));
        Files.createSymbolicLink(routes.resolve("mounted"), mount);
        awaitBody("edit linked one");

        Files.writeString(secret, "two");
        awaitBody("edit linked two");

        Path second = configMap(mount, "..2", "edit swapped");
        Path link = mount.resolve("..data_tmp");
        Files.createSymbolicLink(link, second.getFileName());
        Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        awaitBody("edit swapped two");
    }

    /** A mounted ConfigMap: files are links through {@code ..data} into a folder of one version. */
    private Path configMap(Path mount, String version, String text) throws IOException {
        Path data = mount.resolve(version);
        Files.createDirectories(data);
        Files.writeString(
                data.resolve("gone.camel.yaml"),
                EDITED.replace("edit %s", text + " {{file:" + folder.resolve("secret") + "}}"));
        return data;
    }

    private void underLoad(Callable<Void> edits) throws Exception {
        try (LoadGenerator load = new LoadGenerator(gateway.port(), "/kit/v1/forward/x", "served", 4)) {
            await().until(() -> load.answered() > 50);
            edits.call();
            int before = load.answered();
            await().until(() -> load.answered() > before + 50);
            assertThat(load.failures()).isEmpty();
        }
    }

    /** A save that is refused changes nothing, says why, and its repair is taken. */
    private void refused(String file, String text) throws IOException {
        String good = Files.readString(folder.resolve(file));
        String id = gateway.gateway().generation().id();
        write(folder, file, text);
        awaitRefusal(file);
        assertThat(gateway.gateway().generation().id()).isEqualTo(id);
        assertThat(gateway.management("/observe/health/ready").statusCode()).isEqualTo(200);
        write(folder, file, good);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> gateway.management("/observe/info").body().contains("\"result\" : \"accepted\""));
        assertThat(gateway.gateway().generation().id()).isEqualTo(id);
    }

    private void awaitRefusal(String named) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> gateway.management("/observe/info").body().contains("\"result\" : \"refused\"")
                        && gateway.management("/observe/info").body().contains(named));
    }

    private void awaitBody(String body) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(gateway.get("/kit/v1/gone").body()).isEqualTo(body));
    }
}
