package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.demo.DemoGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoGuideTest {
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1.1 (\\d{3})");

    private static DemoGateway demo;
    private static List<String> lines;

    @BeforeAll
    static void start() throws Exception {
        demo = DemoGateway.start(Map.of("products.time-limit", "2s"));
        lines = DemoGuide.of(demo.gateway(), List.of(), false).lines().toList();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void namesTheAddresses() {
        String base = "http://localhost:" + demo.gateway().port();

        assertThat(lines)
                .anyMatch(line -> line.endsWith(" " + base + "/orders/v1"))
                .anyMatch(line -> line.endsWith(" " + base + "/openapi"))
                .anyMatch(line -> line.endsWith(" " + base + "/problems"))
                .anyMatch(line -> line.endsWith(":" + demo.gateway().managementPort() + "/observe/health"));
    }

    @Test
    void saysWhatEachCommandShowsOnTheLineBeforeIt() {
        assertThat(commands()).hasSize(5).allMatch(command -> !command.contains("|") && !command.contains(" #"));
        assertThat(commands())
                .allMatch(command -> lines.get(lines.indexOf(command) - 1).startsWith("# "));
    }

    @Test
    void printsCommandsThatWorkAsTheyStand() throws Exception {
        List<List<String>> statuses = new ArrayList<>();
        for (String command : commands()) {
            statuses.add(statuses(Shell.run(command)));
        }

        assertThat(statuses.subList(0, 4))
                .containsExactly(List.of("200"), List.of("404"), List.of("201"), List.of("200"));
        assertThat(statuses.get(4)).hasSize(8).contains("200", "429").containsOnly("200", "429");
    }

    @Test
    void printsTheRequestsOfAWorkspaceInstead() {
        WrittenRequest own = new WrittenRequest("an-order", "GET", "http://localhost:8080/a", Map.of(), "");

        assertThat(DemoGuide.of(demo.gateway(), List.of(own), false)
                        .lines()
                        .filter(line -> line.startsWith("# ") || line.startsWith("curl ")))
                .containsExactly(
                        "# an-order",
                        "curl -i http://localhost:" + demo.gateway().port() + "/a");
    }

    private static List<String> commands() {
        return lines.stream().filter(line -> line.startsWith("curl ")).toList();
    }

    private static List<String> statuses(String output) {
        return STATUS.matcher(output).results().map(result -> result.group(1)).toList();
    }
}
