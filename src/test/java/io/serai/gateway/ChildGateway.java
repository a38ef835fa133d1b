package io.serai.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway in a process of its own, for what only a process can show: memory, signals, exit codes. */
final class ChildGateway implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("serving .* on port (\\d+), management on port (\\d+)");

    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<int[]> ports = new CompletableFuture<>();

    ChildGateway(Path workspace, List<String> jvm, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.serai.cli.Serai", "run"));
        command.add(workspace.toString());
        for (String setting : settings) {
            command.addAll(List.of("-P", setting));
        }
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread reader = new Thread(this::read, "child-log");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher matcher = SERVING.matcher(line);
                if (matcher.find()) {
                    ports.complete(new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))});
                }
            }
        } catch (IOException e) {
            log.add(e.toString());
        } finally {
            ports.completeExceptionally(new IllegalStateException("the gateway ended: " + log()));
        }
    }

    int port() throws InterruptedException, ExecutionException, TimeoutException {
        return ports.get(60, TimeUnit.SECONDS)[0];
    }

    int managementPort() throws InterruptedException, ExecutionException, TimeoutException {
        return ports.get(60, TimeUnit.SECONDS)[1];
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end: " + log());
        }
        return process.exitValue();
    }

    String log() {
        return String.join("\n", log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
