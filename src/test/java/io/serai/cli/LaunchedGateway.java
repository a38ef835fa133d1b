package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A gateway that the launcher has started, as a user does. */
final class LaunchedGateway implements AutoCloseable {
    private final Process process;
    private final Path output;

    private LaunchedGateway(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on free ports; returns when it says that it serves. */
    static LaunchedGateway start(Path launcher, Path workspace, Map<String, String> environment, String... more)
            throws IOException {
        Path output = Files.createTempFile("launched", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh", launcher.toString(), "run", workspace.toString(), "-P", "serai.http.port=0");
        builder.command().addAll(List.of("-P", "serai.management.port=0", "-P", "serai.http.drain=0s"));
        builder.command().addAll(List.of(more));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        LaunchedGateway gateway = new LaunchedGateway(
                builder.redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> gateway.output()
                .contains("management on port"));
        return gateway;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    int get(String path) throws IOException {
        String port = output().replaceAll("(?s).* on port (\\d+), management.*", "$1");
        return ((HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + path).toURL().openConnection())
                .getResponseCode();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
