package io.serai.cli;

import io.serai.demo.LegacyServices;
import io.serai.gateway.StartException;
import io.serai.gateway.TestGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A workspace that is served against legacy services of its own, as {@code serai demo DIR} does. */
final class ServedExample implements AutoCloseable {
    private final LegacyServices legacy;
    private final TestGateway gateway;

    private ServedExample(LegacyServices legacy, TestGateway gateway) {
        this.legacy = legacy;
        this.gateway = gateway;
    }

    static ServedExample start(Path workspace) throws StartException {
        LegacyServices legacy = LegacyServices.open(0);
        try {
            return new ServedExample(legacy, TestGateway.start(workspace, legacy.settings()));
        } catch (StartException | RuntimeException e) {
            legacy.close();
            throw e;
        }
    }

    TestGateway gateway() {
        return gateway;
    }

    String base() {
        return "http://localhost:" + gateway.port();
    }

    HttpResponse<String> send(WrittenRequest written) {
        HttpRequest.Builder request = gateway.request(written.target())
                .method(
                        written.method(),
                        written.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(written.body()));
        written.fields().forEach(request::header);
        return TestGateway.send(request);
    }

    @Override
    public void close() {
        gateway.close();
        legacy.close();
    }
}
