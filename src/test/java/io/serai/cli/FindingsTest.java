package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.gateway.Check;
import io.serai.workspace.Rule;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs {@code check} on each folder of {@code src/test/resources/findings} and compares what it prints with the
 * {@code expected.txt} of the folder. Environment and {@code -P} are in {@code environment.properties} and
 * {@code command-line.properties}.
 */
class FindingsTest {
    private static final Path CASES = Path.of("src/test/resources/findings");
    private static final String EXPECTED = "expected.txt";
    private static final boolean WRITE = "write".equals(System.getProperty("serai.golden"));

    /** Rules no folder can show, with where they are tested instead. */
    private static final Map<Rule, String> ELSEWHERE = Map.of(
            Rule.WORKSPACE_MISSING, "CheckCommandTest: a folder that is there cannot be missing",
            Rule.SETTING_RESTART, "RestartCheckTest: compares with a gateway that runs");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reportsEachMistakeOnce(String name) throws IOException {
        Path folder = CASES.resolve(name);
        Check check = CheckCommand.check(
                new Workspace(folder),
                properties(folder.resolve("environment.properties")),
                properties(folder.resolve("command-line.properties")),
                false);
        String printed = TextReport.of(check.findings(), false);
        if (WRITE) {
            Files.writeString(folder.resolve(EXPECTED), printed);
        }
        assertThat(printed).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    }

    @Test
    void showsEveryRule() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        for (String name : cases()) {
            Pattern.compile("\\[([a-z-]+)]$", Pattern.MULTILINE)
                    .matcher(Files.readString(CASES.resolve(name).resolve(EXPECTED)))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .forEach(seen::add);
        }
        ELSEWHERE.keySet().forEach(rule -> assertThat(seen.add(rule.id())).isTrue());
        assertThat(seen)
                .isEqualTo(Stream.of(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
