package io.serai.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.serai.docs.MarkdownFile;
import io.serai.soap.SoapMessages;
import io.serai.workspace.Findings;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of examples/ does what its files and its README say. */
class ExamplesTest {
    private static final Path ROOT = Path.of("examples");

    /** A command of a README and what it prints, up to the next one. */
    private static final Pattern CALL = Pattern.compile("(?m)^\\$ (curl .*)\\n((?:(?!\\$ ).*\\n)*)");

    /** A file that a README names. */
    private static final Pattern NAMED = Pattern.compile("`([\\w./-]+\\.(?:yaml|xsl|java|properties|wsdl|http))`");

    @TempDir
    private Path folder;

    static List<Path> examples() {
        return list(ROOT).stream().filter(Files::isDirectory).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasNoFindings(Path example) {
        assertThat(SeraiCommand.run("check", example.toString()).out()).isEqualTo("no findings\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersEachRequestAsExpected(Path example) throws Exception {
        List<WrittenRequest> requests = WrittenRequest.read(example.resolve(WrittenRequest.FILE));

        assertThat(list(example.resolve("expected")))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(requests.stream()
                        .map(request -> request.name() + ".http")
                        .toList());
        try (ServedExample served = ServedExample.start(example)) {
            for (WrittenRequest request : requests) {
                ExpectedAnswer.read(example.resolve("expected").resolve(request.name() + ".http"))
                        .assertIs(served.send(request), request.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersWhatItsReadmePrints(Path example) throws Exception {
        List<MatchResult> calls = MarkdownFile.blocks(readme(example)).stream()
                .flatMap(block -> CALL.matcher(block).results())
                .toList();

        assertThat(calls).isNotEmpty();
        try (ServedExample served = ServedExample.start(example)) {
            for (MatchResult call : calls) {
                String printed = Shell.run(call.group(1).replace("http://localhost:8080", served.base()));
                assertThat(printed.replace("\r\n", "\n").strip())
                        .as(call.group(1))
                        .isEqualTo(call.group(2).strip());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void passesItsCases(Path example) {
        assumeThat(example.resolve("cases")).exists();

        SeraiCommand.Outcome outcome = SeraiCommand.run("test", "--workspace", example.toString());

        assertThat(outcome.exit()).as(outcome.out()).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isListedAndNamesFilesThatAreThere(Path example) {
        String readme = readme(example);

        assertThat(readme).contains(" " + example).contains("requests.http");
        assertThat(NAMED.matcher(readme).results())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(example.resolve(file.group(1))).exists());
        assertThat(readme(ROOT)).contains("](" + example.getFileName() + "/README.md)");
    }

    @Test
    void firstApiAnswersAnEditWithoutARestart() throws Exception {
        copy(ROOT.resolve("10-first-api"), folder);
        Path route = folder.resolve("routes/hello.camel.yaml");
        try (ServedExample served = ServedExample.start(folder)) {
            Files.writeString(route, Files.readString(route).replace("Hello $", "Good morning $"));

            await().atMost(20, SECONDS)
                    .until(() -> served.gateway().get("/hello/v1/greetings/Ada").body(), "Good morning Ada!"::equals);
        }
    }

    @Test
    void soapContractIsThatOfTheImport() throws Exception {
        Path example = ROOT.resolve("20-soap-to-json");
        String command = readme(example)
                .lines()
                .filter(line -> line.startsWith("./serai import wsdl "))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.set(words.indexOf("--into") + 1, folder.toString());

        SeraiCommand.Outcome outcome =
                SeraiCommand.run(words.subList(1, words.size()).toArray(String[]::new));

        assertThat(outcome.exit()).as(outcome.out()).isZero();
        assertThat(operations(folder)).isNotEmpty().isEqualTo(operations(example));
        assertThat(folder.resolve("application.properties"))
                .hasSameTextualContentAs(example.resolve("application.properties"));
    }

    private static List<String> operations(Path workspace) {
        return SoapMessages.of(new Workspace(workspace), new Findings()).stream()
                .map(message -> message.operation() + " " + message.part())
                .toList();
    }

    private static String readme(Path of) {
        return MarkdownFile.read(of.resolve("README.md")).text();
    }

    private static List<Path> list(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
