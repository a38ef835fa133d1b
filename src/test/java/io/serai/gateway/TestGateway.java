package io.serai.gateway;

import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A gateway in this process, on free ports, serving a workspace that the test writes. */
public final class TestGateway implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Gateway gateway;

    private TestGateway(Gateway gateway) {
        this.gateway = gateway;
    }

    public static TestGateway start(Path workspace, Map<String, String> settings) throws StartException {
        return start(workspace, settings, Map.of());
    }

    public static TestGateway start(Path workspace, Map<String, String> settings, Map<String, String> environment)
            throws StartException {
        Map<String, String> all = new HashMap<>(Map.of(
                "serai.http.host", "127.0.0.1",
                "serai.http.port", "0",
                "serai.management.port", "0",
                "serai.log.access", "false",
                "serai.http.drain", "1ms"));
        all.putAll(settings);
        return new TestGateway(Gateway.start(new StartOptions(new Workspace(workspace), environment, all, false)));
    }

    /** Writes a file of a workspace, folders included. */
    public static void write(Path workspace, String name, String text) {
        try {
            Path file = workspace.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Gateway gateway() {
        return gateway;
    }

    public int port() {
        return gateway.port();
    }

    public HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target));
    }

    public HttpResponse<String> get(String target) {
        return send(request(target).GET());
    }

    public HttpResponse<String> post(String target, String type, String body) {
        return send(request(target).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.managementPort() + path)));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
