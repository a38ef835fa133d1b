package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What starts keep for later starts: the archive of loaded classes and the byte code of Java routes. */
@DisabledOnOs(OS.WINDOWS)
class StartCacheTest {
    /** One line about the start, and the access log. */
    private static final String QUIET = "(?:(?:serving |\\{)[^\n]*\n)+";

    @TempDir
    Path folder;

    /** Without a word of JUnit about each. */
    @AfterEach
    void deleteLinks() throws IOException {
        try (Stream<Path> links = Files.list(folder.resolve("repository/target/lib"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void laterStartsUseWhatTheFirstHasKept() throws Exception {
        Path launcher = repository();
        Path workspace = workspace();
        Path cache = folder.resolve("cache");
        Map<String, String> first = Map.of("XDG_CACHE_HOME", cache.toString());
        // Two at once do the work once, and neither is in the way of the other.
        try (LaunchedGateway one = LaunchedGateway.start(launcher, workspace, first);
                LaunchedGateway other = LaunchedGateway.start(launcher, workspace, first)) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !files(cache, "(jsa|aot)")
                    .isEmpty());
            assertThat(one.get("/openapi")).isEqualTo(200);
            assertThat(other.output()).matches(QUIET);
        }
        assertThat(files(cache, "new.*")).isEmpty();
        assertThat(files(cache, "classes")).hasSize(1);
        assertThat(files(cache, "(jsa|aot)")).hasSize(1);

        Path loaded = folder.resolve("loaded.txt");
        try (LaunchedGateway second = LaunchedGateway.start(launcher, workspace, logging(cache, loaded))) {
            assertThat(second.get("/hello/v1/greetings/Ada")).isEqualTo(200);
            assertThat(Files.readString(loaded))
                    .containsPattern("io\\.serai\\.gateway\\.Gateway source: shared objects file")
                    .doesNotContain("com.sun.tools.javac");
        }

        Path archive = files(cache, "(jsa|aot)").get(0);
        assertThat(archive.toFile().setWritable(true)).isTrue();
        damage(archive);
        Files.writeString(files(cache, "classes").get(0), "this is no byte code");
        try (LaunchedGateway third = LaunchedGateway.start(launcher, workspace, first)) {
            assertThat(third.get("/hello/v1/greetings/Ada")).isEqualTo(200);
            assertThat(third.output()).matches(QUIET);
        }
        cut(archive);
        try (LaunchedGateway fourth = LaunchedGateway.start(launcher, workspace, first)) {
            assertThat(fourth.get("/hello/v1/greetings/Ada")).isEqualTo(200);
            assertThat(archive).doesNotExist();
        }
    }

    /** Other bytes in the middle, as a bad disk leaves them. */
    private static void damage(Path archive) throws IOException {
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), channel.size() / 3);
        }
    }

    /** Half of it, as a crash of the system leaves it. */
    private static void cut(Path archive) throws IOException {
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    @Test
    void startsWithoutACache() throws Exception {
        Path launcher = repository();
        Path workspace = workspace();
        Path nowhere = Files.writeString(folder.resolve("file"), "");
        Path loaded = folder.resolve("loaded.txt");
        try (LaunchedGateway one = LaunchedGateway.start(launcher, workspace, logging(nowhere, loaded))) {
            assertThat(one.get("/hello/v1/greetings/Ada")).isEqualTo(200);
            assertThat(one.output()).matches(QUIET);
        }
        Map<String, String> cache =
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        try (LaunchedGateway one = LaunchedGateway.start(launcher, workspace, cache, "--no-cache")) {
            assertThat(one.get("/hello/v1/greetings/Ada")).isEqualTo(200);
        }
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private static Map<String, String> logging(Path cache, Path file) {
        return Map.of("XDG_CACHE_HOME", cache.toString(), "JAVA_OPTS", "-Xlog:class+load:file=" + file);
    }

    private static List<Path> files(Path cache, String ending) throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.toString().matches(".*\\." + ending))
                    .toList();
        }
    }

    private Path workspace() throws IOException {
        Path workspace = folder.resolve("hello");
        write(workspace.resolve("openapi/hello.openapi.yaml"), """
                openapi: 3.0.3
                info: {title: Hello API, version: 1.0.0}
                servers: [{url: /hello/v1}]
                paths:
                  /greetings/{name}:
                    get:
                      operationId: getGreeting
                      parameters:
                        - {name: name, in: path, required: true, schema: {type: string}}
                      responses:
                        '200': {description: The greeting., content: {text/plain: {}}}
                """);
        write(workspace.resolve("routes/Hello.java"), """
                public class Hello extends org.apache.camel.builder.RouteBuilder {
                    @Override
                    public void configure() {
                        from("direct:hello.getGreeting").routeId("hello").setBody(simple("Hello ${variable.name}!"));
                    }
                }
                """);
        return workspace;
    }

    /** The launcher beside a jar of the classes under test, with the libraries on its class path. */
    private Path repository() throws IOException {
        Path repository = folder.resolve("repository");
        Path library = Files.createDirectories(repository.resolve("target/lib"));
        Path jar = repository.resolve("target/serai.jar");
        List<String> names = new ArrayList<>();
        Path classes = Path.of("target/classes").toAbsolutePath();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (part.endsWith(".jar")) {
                names.add("lib/" + Path.of(part).getFileName());
                Files.createSymbolicLink(library.resolve(Path.of(part).getFileName()), Path.of(part));
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.serai.cli.Serai");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        write(repository.resolve("target/serai-demo.jar"), "");
        write(repository.resolve("pom.xml"), "");
        Files.createDirectories(repository.resolve("src"));
        assertThat(repository.resolve("pom.xml").toFile().setLastModified(0)).isTrue();
        assertThat(repository.resolve("src").toFile().setLastModified(0)).isTrue();
        return Files.copy(Path.of("serai"), repository.resolve("serai"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
