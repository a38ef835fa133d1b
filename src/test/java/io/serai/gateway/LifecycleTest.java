package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.serai.gateway.generation.ConfigurationDigest;
import io.serai.workspace.Workspace;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generations do beside serving requests: begin, end, be kept, and go without a trace. */
class LifecycleTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: /t}]
            paths:
              /x: {get: {operationId: getX, responses: {'200': {description: ok, content: {text/plain: {}}}}}}
            """;
    private static final String ROUTE = """
            - route:
                id: t-getX
                from: {uri: 'direct:t.getX', steps: [{setBody: {expression: {constant: {expression: '%s'}}}}]}
            """;

    /** Writes a mark for each tick, and fails when another generation's tick is under way. */
    private static final String TIMER = """
            - route:
                id: ticks
                from:
                  uri: timer:tick
                  parameters: {period: '50', includeMetadata: 'true'}
                  steps:
                    - setBody: {expression: {constant: {expression: '%1$s;'}}}
                    - to: {uri: 'file:%2$s', parameters: {fileName: ticks.txt, fileExist: Append}}
            """;

    @TempDir
    Path folder;

    @TempDir
    Path out;

    @Test
    void beginsTimersWithTheGenerationAndNeverRunsThemTwice() throws Exception {
        write(folder, "routes/t.camel.yaml", TIMER.formatted("a", out));
        Path ticks = out.resolve("ticks.txt");
        try (TestGateway gateway = TestGateway.start(folder, Map.of("serai.reload", "off"))) {
            await().until(() -> Files.exists(ticks) && Files.readString(ticks).length() > 8);
            write(folder, "routes/t.camel.yaml", TIMER.formatted("b", out));
            gateway.gateway().reload();
            await().until(() -> Files.readString(ticks).endsWith("b;b;b;"));

            assertThat(Files.readString(ticks)).matches("(a;)+(b;)+");
        }
    }

    @Test
    void startsNothingInACheck() throws Exception {
        write(folder, "routes/t.camel.yaml", TIMER.formatted("a", out).replace("period: '50'", "delay: '0'"));

        Check check = Check.run(new Workspace(folder), Map.of(), Map.of(), false);

        assertThat(check.findings().list()).isEmpty();
        assertThat(out.resolve("ticks.txt")).doesNotExist();
    }

    @Test
    void servesTheKeptWorkspaceWhenARestartFindsABrokenOne() throws Exception {
        write(folder, "openapi/t.openapi.yaml", CONTRACT);
        write(folder, "routes/t.camel.yaml", ROUTE.formatted("good"));
        Map<String, String> settings = Map.of("serai.generation.keep", out.toString(), "serai.reload", "off");
        TestGateway.start(folder, settings).close();
        write(folder, "routes/t.camel.yaml", ROUTE.formatted("broken").replace("setBody", "nothing"));

        try (TestGateway gateway = TestGateway.start(folder, settings)) {
            assertThat(gateway.get("/t/x").body()).isEqualTo("good");
            assertThat(gateway.management("/observe/health/ready").body()).contains("\"DEGRADED\"");
            assertThat(gateway.management("/observe/info").body()).contains("routes/t.camel.yaml:");

            write(folder, "routes/t.camel.yaml", ROUTE.formatted("repaired"));
            gateway.gateway().reload();
            assertThat(gateway.get("/t/x").body()).isEqualTo("repaired");
            assertThat(gateway.management("/observe/health/ready").body()).contains("\"UP\"");
        }
        assertThatThrownBy(() -> TestGateway.start(out, Map.of("serai.http.port", "70000")))
                .isInstanceOf(StartException.class);
    }

    @Test
    void leavesNothingBehindAfterTenReloads() throws Exception {
        write(folder, "openapi/t.openapi.yaml", CONTRACT);
        write(folder, "routes/t.camel.yaml", ROUTE.formatted("0"));
        try (TestGateway gateway = TestGateway.start(folder, Map.of("serai.reload", "off"))) {
            reload(gateway, 1, 6);
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            int classes = loadedClasses();
            reload(gateway, 7, 16);

            await().untilAsserted(() -> {
                assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads + 1);
                assertThat(loadedClasses() - classes).isLessThan(100);
            });
        }
    }

    private void reload(TestGateway gateway, int from, int to) {
        for (int i = from; i <= to; i++) {
            write(folder, "routes/t.camel.yaml", ROUTE.formatted(i));
            gateway.gateway().reload();
            assertThat(gateway.get("/t/x").body()).isEqualTo(Integer.toString(i));
        }
    }

    private static int loadedClasses() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    @Test
    void tellsWhatNeedsARestart() throws Exception {
        write(folder, "application.properties", "serai.http.idle-timeout=15s\n");
        try (TestGateway gateway = TestGateway.start(folder, Map.of("serai.reload", "off"))) {
            write(folder, "application.properties", """
                    serai.http.idle-timeout=10s
                    serai.http.via=inn
                    serai.management.token=t
                    serai.http.max-body=2MB
                    """);
            gateway.gateway().reload();

            String warning = "application.properties:%d:1: warning: the change of %s needs a restart";
            assertThat(gateway.management("/observe/info").body())
                    .contains(warning.formatted(1, "serai.http.idle-timeout"))
                    .contains(warning.formatted(2, "serai.http.via"))
                    .contains(warning.formatted(3, "serai.management.token"))
                    .doesNotContain("serai.http.max-body");
        }
    }

    @Test
    void hasTheIdThatHashTells() throws Exception {
        write(folder, "openapi/t.openapi.yaml", CONTRACT);
        write(folder, "routes/t.camel.yaml", ROUTE.formatted("x"));
        try (TestGateway gateway = TestGateway.start(folder, Map.of())) {
            List<String> settings = List.of(
                    "http.host=127.0.0.1", "http.port=0", "management.port=0", "log.access=false", "http.drain=1ms");
            String hash = ConfigurationDigest.of(
                            ConfigurationDigest.Files.of(new Workspace(folder)),
                            io.serai.workspace.SettingSources.read(
                                    new Workspace(folder),
                                    Map.of(),
                                    settings.stream()
                                            .map(s -> ("serai." + s).split("="))
                                            .collect(java.util.stream.Collectors.toMap(s -> s[0], s -> s[1])),
                                    new io.serai.workspace.Findings()))
                    .id();

            assertThat(gateway.gateway().generation().id()).isEqualTo(hash);
        }
    }
}
