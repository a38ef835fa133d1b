package io.serai.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serai.RequestHead;
import io.serai.exchange.Call;
import io.serai.exchange.Operation;
import io.serai.exchange.Trace;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLineTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    /** What a client can write into its path, its method and, behind a proxy, its address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n{\"log\":\"access\",\"status\":200}",
                "\n",
                "\r",
                "\"",
                "\\",
                "\\\"",
                "\\u000a",
                "\",\"status\":200,\"x\":\"",
                "\0",
                "\u001b[2J",
                "\u007f",
                "\u0085",
                "\u2028\u2029",
                "\ud800",
                "\udc00x",
                "é😀",
                "{{env:HOME}}",
                "</script>"
            })
    void staysOneLineAndOneObject(String hostile) throws Exception {
        Call call = call("/a" + hostile, hostile);
        String json = json(new Observation(call, 404, 1, "not-found", 1_234_567));

        assertThat(json).endsWith("}\n").doesNotContain("\r", "\u0085", "\u2028", "\u2029", "\u001b", "\0", "\u007f");
        assertThat(json.lines()).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(json);
        assertThat(line.path("path").asText()).isEqualTo("/a" + hostile);
        assertThat(line.path("client").asText()).isEqualTo(hostile);
        assertThat(line.path("status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\n12:00:00.000 GET /forged 200", "\u001b[2J", "\u0085", "\u2028", "\u202e", "\u2066", "\0"})
    void staysOneLineForPeople(String hostile) {
        Call call = call("/a" + hostile, "192.0.2.1");
        String text = text(new Observation(call, 404, 1, "not-found", 1_234_567));

        assertThat(text).endsWith(" r1\n").doesNotContain(hostile.substring(0, 1));
        assertThat(text.lines()).hasSize(1);
    }

    @Test
    void tellsWhatHappened() throws Exception {
        Call call = call("/orders/7?token=secret#x", "192.0.2.1");
        call.matched(operation(), "orders-getOrder");
        JsonNode line = new ObjectMapper().readTree(json(new Observation(call, 200, 12, "", 1_002_003)));

        assertThat(line.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(line.path("path").asText()).isEqualTo("/orders/7");
        assertThat(line.path("api").asText()).isEqualTo("orders");
        assertThat(line.path("operation").asText()).isEqualTo("getOrder");
        assertThat(line.path("traceId").asText()).hasSize(32);
        assertThat(line.has("problem")).isFalse();
        assertThat(line.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.000", "999, 0.000", "1000, 0.001", "999999, 0.999", "1000000, 1.000", "60010020000, 60010.020"})
    void writesTimesWithThreeDecimals(long nanos, String millis) {
        assertThat(json(new Observation(call("/", "a"), 200, 0, "", nanos))).contains("\"durationMs\":" + millis + ",");
    }

    @Test
    void cutsLongPaths() throws Exception {
        Call call = call("/" + "a".repeat(100_000), "a");

        assertThat(new ObjectMapper()
                        .readTree(json(new Observation(call, 414, 0, "", 0)))
                        .path("path")
                        .asText())
                .hasSize(512);
    }

    private static Call call(String target, String client) {
        return new Call(
                new RequestHead().target("GET", target).request(),
                VERTX.getOrCreateContext(),
                "r1",
                Trace.of(null, null),
                client);
    }

    private static Operation operation() {
        return new Operation(
                "orders",
                "getOrder",
                "GET",
                "",
                "/orders/{id}",
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                OptionalLong.empty());
    }

    private static String json(Observation seen) {
        StringBuilder line = new StringBuilder();
        AccessLine.json(seen, line);
        return line.toString();
    }

    private static String text(Observation seen) {
        StringBuilder line = new StringBuilder();
        AccessLine.text(seen, line);
        return line.toString();
    }
}
