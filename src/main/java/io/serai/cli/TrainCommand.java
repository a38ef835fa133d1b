package io.serai.cli;

import io.serai.gateway.Gateway;
import io.serai.gateway.StartOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code serai train}: the process behind {@link TrainingRun}. It starts the workspace on free loopback ports, asks for
 * pages that no route serves, and ends; the JVM then writes the archive.
 */
@Command(name = TrainCommand.NAME, hidden = true, description = "Start a workspace without acting, and end.")
final class TrainCommand implements Callable<Integer> {
    static final String NAME = "train";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Map<String, String> SETTINGS = Map.of(
            "serai.http.host", "127.0.0.1",
            "serai.http.port", "0",
            "serai.management.host", "127.0.0.1",
            "serai.management.port", "0",
            "serai.log.access", "false",
            "serai.log.level", "error");

    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Override
    public Integer call() throws Exception {
        endInTime();
        Map<String, String> settings = new LinkedHashMap<>(options.settings());
        settings.putAll(SETTINGS);
        StartOptions start = new StartOptions(options.workspace(), System.getenv(), settings, false);
        // With the byte code that is kept, so that the compiler does not get into the archive.
        try (Gateway gateway = Gateway.start(new CacheOption().apply(start).withoutActing())) {
            for (String path : List.of("/openapi", "/problems", "/openapi")) {
                ask(gateway.port(), path);
            }
            ask(gateway.managementPort(), "/observe/health");
        }
        return 0;
    }

    /** Nobody waits for this process, so it must not wait for anybody. */
    private static void endInTime() {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(LIMIT.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(Serai.FAILED);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void ask(int port, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
