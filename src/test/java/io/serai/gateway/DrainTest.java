package io.serai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.RawServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {
    @TempDir
    Path folder;

    @Test
    void losesNoRequestWhenItIsToldToStop() throws Exception {
        try (RawServer backend = new RawServer((request, socket, out) -> {
                    if (request.target().endsWith("slow")) {
                        TimeUnit.MILLISECONDS.sleep(2500);
                    }
                    out.write(RawServer.message("200 OK", "Content-Type: text/plain\r\n", "served"));
                    return true;
                });
                ChildGateway child = start(backend.url())) {
            int port = child.port();
            int management = child.managementPort();
            try (LoadGenerator load = new LoadGenerator(port, "/kit/v1/forward/x", "served", 8)) {
                await().until(() -> load.answered() > 500);
                CompletableFuture<HttpResponse<String>> slow =
                        CompletableFuture.supplyAsync(() -> get(port, "/kit/v1/forward/slow"));
                await().until(() ->
                        backend.requests().stream().anyMatch(r -> r.target().endsWith("slow")));

                child.terminate();

                await().atMost(Duration.ofSeconds(2))
                        .until(() -> get(management, "/observe/health/ready").statusCode() == 503);
                assertThat(get(port, "/kit/v1/forward/x").headers().firstValue("connection"))
                        .contains("close");
                load.expectRefusals();
                assertThat(slow.get(10, TimeUnit.SECONDS).body()).isEqualTo("served");
                assertThat(child.exitCode()).isZero();
                load.join();
                assertThat(load.failures()).isEmpty();
            }
        }
    }

    @Test
    void endsWithOneSentenceWhenThePortIsTaken() throws Exception {
        try (RawServer taken = RawServer.answering("200 OK", "", "");
                ChildGateway child = new ChildGateway(
                        KitWorkspace.in(folder),
                        List.of(),
                        List.of(
                                "serai.backend.main.url=http://127.0.0.1:1",
                                "serai.http.host=127.0.0.1",
                                "serai.http.port=" + URI.create(taken.url()).getPort(),
                                "serai.management.port=0"))) {
            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.log())
                    .contains("serai: port " + URI.create(taken.url()).getPort() + " on 127.0.0.1 is taken; ")
                    .doesNotContain("Exception");
        }
    }

    private ChildGateway start(String backend) throws Exception {
        return new ChildGateway(
                KitWorkspace.in(folder),
                List.of(),
                List.of(
                        "serai.backend.main.url=" + backend,
                        "serai.http.host=127.0.0.1",
                        "serai.http.port=0",
                        "serai.management.port=0",
                        "serai.http.drain=1s",
                        "serai.log.access=false"));
    }

    private static HttpResponse<String> get(int port, String path) {
        return TestGateway.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }
}
