package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.RawServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagementTest {
    @TempDir
    Path folder;

    @Test
    void countsRequestsByOperationAndStatus() throws Exception {
        try (RawServer backend = RawServer.answering("200 OK", "", "ok");
                TestGateway gateway = start(backend, Map.of())) {
            gateway.get("/kit/v1/forward/x");
            gateway.get("/kit/v1/forward/x");
            gateway.get("/nowhere");
            String metrics = gateway.management("/observe/metrics").body();

            assertThat(metrics)
                    .contains(
                            "http_server_requests_seconds_count{api=\"kit\",method=\"GET\",operation=\"getForward\",status=\"200\"} 2")
                    .contains(
                            "http_server_requests_seconds_count{api=\"\",method=\"\",operation=\"\",status=\"404\"} 1")
                    .contains("backend_requests_seconds_count{backend=\"main\",outcome=\"200\"} 2")
                    .contains("camel_route_policy_seconds_count{routeId=\"kit-getForward\"} 2")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void tellsWhatItServes() throws Exception {
        try (RawServer backend = RawServer.answering("200 OK", "", "ok");
                TestGateway gateway = start(backend, Map.of())) {
            String info = gateway.management("/observe/info").body();

            assertThat(info)
                    .contains("\"id\" : \"" + gateway.gateway().generation().id() + "\"")
                    .contains("\"id\" : \"getBlocking\"")
                    .contains("\"mode\" : \"blocking\"")
                    .contains("step 'loop' at routes/kit.camel.yaml:")
                    .contains("serai.backend.main.url")
                    .doesNotContain(backend.url());
        }
    }

    @Test
    void wantsTheTokenForAllButLiveAndReady() throws Exception {
        try (RawServer backend = RawServer.answering("200 OK", "", "ok");
                TestGateway gateway = start(
                        backend,
                        Map.of("serai.management.host", "0.0.0.0", "serai.management.token", "{{env:TOKEN}}"))) {
            assertThat(gateway.management("/observe/health/live").statusCode()).isEqualTo(200);
            assertThat(gateway.management("/observe/health/ready").statusCode()).isEqualTo(200);
            for (String path : new String[] {"/observe/health", "/observe/metrics", "/observe/info"}) {
                assertThat(gateway.management(path).statusCode()).as(path).isEqualTo(401);
                HttpResponse<String> answer = TestGateway.send(HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + gateway.gateway().managementPort() + path))
                        .header("Authorization", "Bearer secret-token"));
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("secret-token");
            }
        }
    }

    @Test
    void doesNotStartOpenToTheWorldWithoutAToken() {
        assertThatThrownBy(() -> TestGateway.start(
                        KitWorkspace.in(folder),
                        Map.of("serai.backend.main.url", "http://127.0.0.1:1", "serai.management.host", "0.0.0.0")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("serai.management.token is missing");
    }

    @Test
    void showsNothingOfItselfOnThePublicPort() throws Exception {
        try (RawServer backend = RawServer.answering("200 OK", "", "ok");
                TestGateway gateway = start(backend, Map.of())) {
            for (String path :
                    new String[] {"/observe/health", "/observe/metrics", "/q/dev", "/q/health", "/q/upload"}) {
                assertThat(gateway.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    private TestGateway start(RawServer backend, Map<String, String> settings) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("serai.backend.main.url", backend.url());
        return TestGateway.start(KitWorkspace.in(folder), all, Map.of("TOKEN", "secret-token"));
    }
}
