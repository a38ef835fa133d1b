package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serai.gateway.TestGateway;
import io.serai.workspace.Finding;
import io.serai.workspace.Findings;
import io.serai.workspace.Position;
import io.serai.workspace.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command prints, and how it ends. */
class CheckCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BROKEN =
            "- route: {id: a, from: {uri: 'direct:a', steps: [{to: {uri: 'nosuch:x'}}]}}\n";

    @TempDir
    private Path folder;

    private record Outcome(int exit, String out) {}

    @Test
    void endsWithZeroWhenThereAreWarningsOnly() {
        TestGateway.write(folder, "routes/a.yml", "");

        Outcome outcome = check(folder.toString());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("warning: the file is not read").endsWith("0 errors, 1 warning\n");
    }

    @Test
    void endsWithOneWhenThereAreErrors() {
        TestGateway.write(folder, "routes/a.camel.yaml", BROKEN);

        assertThat(check(folder.toString()).exit()).isEqualTo(1);
    }

    @Test
    void endsWithTwoWhenItIsUsedWrongly() {
        assertThat(check("--no-such-option").exit()).isEqualTo(2);
        assertThat(check("--json", "--sarif", folder.toString()).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "missing", "file"})
    void tellsOfWorkspaceThatIsNone(String name) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        String text = name.equals("file") ? "this is not a folder" : "there is no such folder";
        Path workspace = name.isEmpty() ? folder.resolve("a/b") : folder.resolve(name);

        Outcome outcome = check(workspace.toString());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .isEqualTo(workspace + ": error: " + text
                        + "; expected the folder with openapi/ and routes/ [workspace-missing]\n1 error, 0 warnings\n");
        assertThat(json(check("--json", workspace.toString()))
                        .at("/findings/0/rule")
                        .asText())
                .isEqualTo("workspace-missing");
        assertThat(json(check("--sarif", workspace.toString()))
                        .at("/runs/0/results/0/ruleId")
                        .asText())
                .isEqualTo("workspace-missing");
    }

    @Test
    void printsJsonAndNothingElse() {
        TestGateway.write(folder, "routes/a.camel.yaml", BROKEN);

        JsonNode report = json(check("--json", folder.toString()));

        assertThat(report.path("errors").asInt()).isEqualTo(1);
        JsonNode finding = report.path("findings").path(0);
        assertThat(finding.path("rule").asText()).isEqualTo("component-unknown");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("file").asText()).isEqualTo("routes/a.camel.yaml");
        assertThat(finding.path("line").asInt()).isEqualTo(1);
        assertThat(finding.path("column").asInt()).isPositive();
    }

    @Test
    void printsSarifWithRulesAndRelativeAddresses() {
        TestGateway.write(folder, "routes/a b\u00e9.camel.yaml", BROKEN);
        TestGateway.write(folder, "application.properties", "serai.http.prot=1\n");

        JsonNode run = json(check("--sarif", folder.toString(), "-P", "serai.http.hots=x"))
                .at("/runs/0");

        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.path("results")).hasSize(3).allSatisfy(result -> {
            assertThat(rules.path(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.at("/message/text").asText()).isNotBlank();
        });
        assertThat(run.at("/results/0/locations").isMissingNode()).isTrue();
        assertThat(run.at("/results/1/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("application.properties");
        assertThat(run.at("/results/2/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("routes/a%20b%C3%A9.camel.yaml");
    }

    @Test
    void keepsControlCharactersFromTerminalAndDocuments() {
        Findings findings = new Findings();
        Position position = new Position("routes/\u001b[2J\u202e.camel.yaml", 1, 1);
        findings.add(Finding.of(Rule.ROUTE_SYNTAX, position, "bad\r\n\u009b31m").hinting("did you mean '\u0007'?"));

        List.of(TextReport.of(findings, false), TextReport.of(findings, true).replaceAll("\u001b\\[\\d+m", ""))
                .forEach(text -> assertThat(text)
                        .contains("routes/\\u001b[2J\\u202e.camel.yaml", "bad\\u000d\\u000a\\u009b31m", "'\\u0007'")
                        .matches("[\\x20-\\x7e\\n]+"));
        Stream.of(JsonReport.of(findings), SarifReport.of(findings)).forEach(text -> {
            assertThat(text).matches("[\\x20-\\x7e\\n]+");
            assertThat(parse(text).isObject()).isTrue();
        });
    }

    private static Outcome check(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String[] all =
                    Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new);
            int exit = new CommandLine(new Serai())
                    .setExecutionExceptionHandler(new FailureHandler())
                    .execute(all);
            return new Outcome(exit, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private static JsonNode json(Outcome outcome) {
        return parse(outcome.out());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
