package io.serai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.gateway.Gateway;
import io.serai.gateway.StartException;
import io.serai.gateway.StartOptions;
import io.serai.mapping.SafeJson;
import io.serai.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The workspace of the repository, served in this process against the legacy services. */
public final class DemoGateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LegacyServices legacy;
    private final Gateway gateway;

    private DemoGateway(LegacyServices legacy, Gateway gateway) {
        this.legacy = legacy;
        this.gateway = gateway;
    }

    /** Starts all on free ports; the settings are stronger than those of the workspace. */
    public static DemoGateway start(Map<String, String> settings) throws StartException {
        LegacyServices legacy = LegacyServices.open(0);
        try {
            Map<String, String> all = new HashMap<>(legacy.settings());
            all.put("serai.http.host", "127.0.0.1");
            all.put("serai.http.port", "0");
            all.put("serai.management.port", "0");
            all.put("serai.reload", "off");
            all.put("serai.log.access", "false");
            all.putAll(settings);
            Workspace repository = new Workspace(Path.of("."));
            return new DemoGateway(legacy, Gateway.start(new StartOptions(repository, Map.of(), all, true)));
        } catch (StartException | RuntimeException e) {
            legacy.close();
            throw e;
        }
    }

    public Gateway gateway() {
        return gateway;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** The body as a tree; fractions keep their digits. */
    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return SafeJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
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
        legacy.close();
    }
}
