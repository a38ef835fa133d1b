package io.serai.soap;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawClient;
import io.serai.RawServer;
import io.serai.gateway.TestGateway;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are larger than what is held: what is wrong with them is a problem, or no whole answer. */
class LargeAnswerTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Items, version: '1'}
            paths:
              /items:
                get:
                  operationId: getItems
                  x-soap: {input: {element: Get}, output: {element: Items}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}}
              /checked:
                get:
                  operationId: getChecked
                  x-soap:
                    input: {element: Get}
                    output: {element: Items, errors: [{when: {pointer: /end, equals: bad}, status: 409, type: /problems/bad-end}]}
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}}
            components:
              schemas:
                Items:
                  type: object
                  properties:
                    i: {type: array, items: {type: integer}}
                    end: {type: string}
            """;
    private static final String START =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><Items>";
    private static final String END = "</Items></e:Body></e:Envelope>";
    private static final int MANY = 100_000;

    @TempDir
    static Path folder;

    static RawServer service;
    static TestGateway gateway;
    static volatile boolean chunked;
    static volatile boolean cut;
    static volatile String answer = "";

    @BeforeAll
    static void start() throws Exception {
        service = new RawServer((request, socket, out) -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            head(out, body.length);
            int end = cut ? body.length - 100 : body.length;
            out.write(body, 0, end);
            if (chunked && !cut) {
                out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            return !cut;
        });
        write(folder, "openapi/items.openapi.yaml", CONTRACT);
        gateway = TestGateway.start(
                folder,
                Map.of(
                        "serai.backend.items.url", service.url(),
                        "serai.backend.items.hold-response", "64KB",
                        "serai.backend.items.max-response", "2MB",
                        "serai.api.items.unrouted", "soap"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        service.close();
    }

    private static void head(OutputStream out, int length) throws java.io.IOException {
        String framing = chunked
                ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length) + "\r\n"
                : "Content-Length: " + length + "\r\n\r\n";
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n" + framing).getBytes(StandardCharsets.US_ASCII));
    }

    private static String get(String target) throws Exception {
        try (RawClient client = new RawClient(gateway.port())) {
            client.send("GET " + target + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                client.socket().getInputStream().transferTo(all);
            } catch (SocketException reset) {
                all.write('!');
            }
            return all.toString(StandardCharsets.US_ASCII);
        }
    }

    private static void answers(String body, boolean inChunks, boolean cutOff) {
        answer = body;
        chunked = inChunks;
        cut = cutOff;
    }

    private static String items(String last) {
        return START + "<i>12345</i>".repeat(MANY) + last + END;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void passesTheJsonOfALargeAnswerWhole(boolean inChunks) {
        answers(items("<end>x</end>"), inChunks, false);

        assertThat(gateway.get("/items").body())
                .isEqualTo("{\"i\":[" + "12345,".repeat(MANY - 1) + "12345],\"end\":\"x\"}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neverEndsAnAnswerThatBreaksOff(boolean inChunks) throws Exception {
        answers(items("<end>x</end>"), inChunks, true);

        // It depends on the order of events in three threads.
        for (int i = 0; i < 40; i++) {
            assertBrokenOff(get("/items"));
        }
    }

    /** What is known before the beginning has left is a problem; the end of a connection may be faster than its bytes. */
    private static void assertBrokenOff(String answer) {
        assertThat(answer)
                .satisfiesAnyOf(
                        all -> assertThat(all).startsWith("HTTP/1.1 502").contains("backend-answer-incomplete"),
                        all -> assertThat(all)
                                .startsWith("HTTP/1.1 200")
                                .contains("12345,12345")
                                .doesNotEndWith("0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<i>x</i>", "<end>x</end><i>1</i>", "<", "</Items></e:Body></e:Envelope><x>"})
    void neverEndsAnAnswerThatIsWrongLateInIt(String last) throws Exception {
        answers(items(last), true, false);

        assertThat(get("/items")).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void makesAProblemOfWhatIsWrongEarly() throws Exception {
        answers(items("").replaceFirst("12345", "x"), true, false);
        assertThat(get("/items")).startsWith("HTTP/1.1 502").contains("backend-answer-invalid");
        answers(items("").replace("<Items>", "<Others>"), true, false);
        assertThat(get("/items")).startsWith("HTTP/1.1 502");
        answers(
                items("").replace("<e:Body>", "<e:Body><e:Fault><faultcode>e:Client</faultcode></e:Fault>"),
                true,
                false);
        assertThat(get("/items")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void limitsWhatItPasses(boolean inChunks) throws Exception {
        answers(items("<end>" + "x".repeat(1 << 20) + "</end>"), inChunks, false);

        assertThat(get("/items"))
                .satisfies(all -> assertThat(inChunks ? all.startsWith("HTTP/1.1 200") : all.startsWith("HTTP/1.1 502"))
                        .isTrue())
                .doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void holdsAllOfAnAnswerThatMayTellAnErrorInItsEnd() throws Exception {
        answers(items("<end>bad</end>"), true, false);
        assertThat(get("/checked")).startsWith("HTTP/1.1 409").contains("bad-end");
        answers(items("<end>good</end>"), true, true);
        assertThat(get("/checked")).startsWith("HTTP/1.1 502").contains("backend-answer-incomplete");
    }

    @Test
    void countsBreaches() {
        answers(items("<more/><end>x</end>"), true, false);
        gateway.get("/items");

        assertThat(gateway.management("/observe/metrics").body())
                .contains("serai_mapping_breaches_total{api=\"items\",kind=\"unknown\",operation=\"getItems\"} 1.0");
    }

    @Test
    void endsWithAClientThatGoesAway() throws Exception {
        answers(items("<end>x</end>"), true, false);
        try (RawClient client = new RawClient(gateway.port())) {
            client.send("GET /items HTTP/1.1\r\nHost: test\r\n\r\n");
            assertThat(client.socket().getInputStream().read()).isEqualTo('H');
        }
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(
                        gateway.management("/observe/metrics").body())
                .contains("backend_requests_running{backend=\"items\"} 0.0"));
    }
}
