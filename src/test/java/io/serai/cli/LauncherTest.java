package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder with a JDK and a Maven that only say how they are called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String ECHO = "#!/bin/sh\nprintf '%s ' \"$0\" \"$@\"\n";

    private Path folder;
    private Path repository;
    private Path tools;

    @BeforeEach
    void prepare(@TempDir Path empty) throws IOException {
        folder = empty;
        repository = Files.createDirectories(folder.resolve("my repository"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("serai"), repository.resolve("serai"));
        write(repository.resolve("pom.xml"), "");
        write(repository.resolve("src/main/java/A.java"), "");
        write(repository.resolve("src/test/java/ATest.java"), "");
        for (String tool : List.of("dirname", "find", "head", "readlink", "rm", "sed")) {
            Files.createSymbolicLink(tools.resolve(tool), find(tool));
        }
    }

    @Test
    void handsEverythingOn() throws Exception {
        built();

        assertThat(run(jdk("jdk", "17.0.2"), repository.resolve("serai"), "check", "a b", "-P", "x=$y"))
                .isEqualTo(folder.resolve("jdk/bin/java") + " -jar " + jar() + " check a b -P x=$y ");
    }

    @Test
    void findsTheNewestJdk() throws Exception {
        built();
        jdk("jdk", "99");
        Files.createSymbolicLink(tools.resolve("javac"), folder.resolve("jdk/bin/javac"));

        assertThat(run(Map.of(), repository.resolve("serai"))).startsWith(folder.resolve("jdk/bin/java") + " ");
    }

    @Test
    void runsThroughASymbolicLink() throws Exception {
        built();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("my repository/serai"));

        assertThat(run(jdk("jdk", "25"), link, "demo"))
                .isEqualTo(folder.resolve("jdk/bin/java")
                        + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar " + jar()
                        + " demo ");
    }

    @Test
    void buildsWhenASourceIsNewerThanTheJarAndOnlyThen() throws Exception {
        maven("mkdir -p target && : > target/serai.jar && : > target/serai-demo.jar && echo built");
        Map<String, String> home = jdk("jdk", "21.0.1");

        assertThat(run(home, repository.resolve("serai"))).contains("serai: building", "built");
        assertThat(run(home, repository.resolve("serai"))).doesNotContain("built");
        touch(repository.resolve("src/test/java/ATest.java"));
        assertThat(run(home, repository.resolve("serai"))).doesNotContain("built");
        touch(repository.resolve("src/main/java/A.java"));
        assertThat(run(home, repository.resolve("serai"))).contains("built");
    }

    @Test
    void leavesNoJarBehindWhenTheBuildFails() throws Exception {
        maven("mkdir -p target && : > target/serai.jar && exit 1");

        assertThat(run(jdk("jdk", "17"), repository.resolve("serai")))
                .contains("serai: the build failed; the lines above say why")
                .doesNotContain(" -jar ");
        assertThat(repository.resolve("target/serai.jar")).doesNotExist();
    }

    @Test
    void namesTheArchiveThatTheJvmStartsWith() throws Exception {
        built();
        archiveTools();
        String first = run(jdk("jdk", "17.0.2"), repository.resolve("serai"), "run");
        Path archive = Path.of(first.replaceAll(".* -Dserai.archive=(\\S+).*", "$1"));

        assertThat(archive.getParent()).isEqualTo(folder.resolve(".cache/serai/archives"));
        assertThat(archive.toString()).matches(".*/\\d+\\.jsa");
        assertThat(first).doesNotContain("-XX:");
        write(archive, "all of it");
        write(archive.resolveSibling(archive.getFileName() + ".size"), "9\n");
        assertThat(run(jdk("jdk", "17.0.2"), repository.resolve("serai"), "run"))
                .contains("/java -XX:SharedArchiveFile=" + archive
                        + " -XX:+VerifySharedSpaces -Xlog:cds*=off -Dserai.archive=" + archive + " ");
        write(archive, "all of");
        assertThat(run(jdk("jdk", "17.0.2"), repository.resolve("serai"), "run"))
                .doesNotContain("SharedArchiveFile");
        assertThat(archive).doesNotExist();
    }

    @Test
    void namesAnAotCacheFromJdk25On() throws Exception {
        built();
        archiveTools();
        String first = run(jdk("jdk", "25"), repository.resolve("serai"), "run");
        Path archive = Path.of(first.replaceAll(".* -Dserai.archive=(\\S+).*", "$1"));
        write(archive, "all of it");
        write(archive.resolveSibling(archive.getFileName() + ".size"), "9\n");

        assertThat(archive.toString()).endsWith(".aot");
        assertThat(run(jdk("jdk", "25"), repository.resolve("serai"), "run"))
                .contains(" -XX:AOTCache=" + archive + " -XX:+VerifySharedSpaces -Xlog:cds*=off -Xlog:aot*=off ");
    }

    @Test
    void goesWithoutAnArchiveWhenThereIsNoPlaceOrNoWishForOne() throws Exception {
        built();
        archiveTools();
        Path serai = repository.resolve("serai");
        Map<String, String> home = new HashMap<>(jdk("jdk", "17"));

        assertThat(run(home, serai, "run", "--no-cache")).doesNotContain("serai.archive");
        home.put("JDK_JAVA_OPTIONS", "-XX:SharedArchiveFile=/mine.jsa");
        assertThat(run(home, serai, "run")).doesNotContain("serai.archive");
        home.remove("JDK_JAVA_OPTIONS");
        home.put("HOME", "");
        assertThat(run(home, serai, "run")).doesNotContain("serai.archive");
        home.put("XDG_CACHE_HOME", "relative");
        assertThat(run(home, serai, "run")).doesNotContain("serai.archive");
    }

    @Test
    void handsOptionsOfOnesOwnToTheJvm() throws Exception {
        built();
        Map<String, String> home = new HashMap<>(jdk("jdk", "17"));
        home.put("JAVA_OPTS", "-Xmx1g -Dx=*");

        assertThat(run(home, repository.resolve("serai"), "run"))
                .isEqualTo(folder.resolve("jdk/bin/java") + " -Xmx1g -Dx=* -jar " + jar() + " run ");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Path serai = repository.resolve("serai");

        assertThat(run(jdk("old", "11.0.20"), serai))
                .isEqualTo("serai: '" + folder.resolve("old") + "' is Java 11; Serai needs JDK 17 or newer\n");
        assertThat(run(Map.of("JAVA_HOME", "/nowhere"), serai))
                .isEqualTo("serai: JAVA_HOME is '/nowhere', which holds no Java\n");
        assertThat(run(jdk("jdk", "17"), serai)).startsWith("serai: Maven is missing");
    }

    private Path jar() throws IOException {
        return repository.toRealPath().resolve("target/serai.jar");
    }

    private void built() throws IOException {
        write(repository.resolve("target/serai.jar"), "");
        write(repository.resolve("target/serai-demo.jar"), "");
    }

    /** Makes a JDK that prints how it is called, and returns the environment that names it. */
    private Map<String, String> jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), ECHO);
        executable(home.resolve("bin/javac"), ECHO);
        return Map.of("JAVA_HOME", home.toString());
    }

    private void archiveTools() throws IOException {
        for (String tool : List.of("cat", "cksum", "ls", "wc")) {
            Files.createSymbolicLink(tools.resolve(tool), find(tool));
        }
    }

    private void maven(String commands) throws IOException {
        Files.createSymbolicLink(tools.resolve("mkdir"), find("mkdir"));
        executable(tools.resolve("mvn"), "#!/bin/sh\n" + commands + "\n");
    }

    private String run(Map<String, String> environment, Path launcher, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(arguments))
                        .toList());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    private static void executable(Path file, String text) throws IOException {
        write(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
