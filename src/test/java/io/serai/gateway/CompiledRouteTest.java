package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import io.serai.gateway.generation.Served;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A route of one backend: step does the same whether it is compiled or run by Camel. */
class CompiledRouteTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: One, version: '1'}
            servers: [{url: /one/v1}]
            paths:
              /plain/{rest}:
                parameters:
                  - {name: rest, in: path, required: true, schema: {type: string}}
                  - {name: X-Tenant, in: header, schema: {type: string}}
                get: {operationId: getPlain, responses: &r {'200': {description: ok, headers: {X-Total: {}, Server: {}}, content: {text/csv: {}}}}}
                put: {operationId: putPlain, requestBody: {content: {'*/*': {}}}, responses: *r}
                delete: {operationId: deletePlain, responses: *r}
              /items/{id}:
                get:
                  operationId: getItem
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: tag, in: query, schema: {type: array, items: {type: string}}}
                    - {name: limit, in: query, schema: {type: integer, default: 10}}
                  responses: {default: {description: any}}
            """;

    private static final String ROUTES = """
            - route: {id: one-getPlain, from: {uri: 'direct:one.getPlain', steps: [{to: {uri: 'backend:main'}}]}}
            - route: {id: one-putPlain, from: {uri: 'direct:one.putPlain', steps: [{to: {uri: 'backend:main'}}]}}
            - route: {id: one-deletePlain, from: {uri: 'direct:one.deletePlain', steps: [{to: {uri: 'backend:main'}}]}}
            - route:
                id: one-getItem
                from:
                  uri: direct:one.getItem
                  steps:
                    - to:
                        uri: backend:main/stock/{id}
                        parameters: {query.tag: '{tag}', query.limit: '{limit}', query.by: 'one {id}'}
            """;

    private static final String FIELDS =
            "Accept: text/csv\r\nX-Tenant: t1\r\nx-tenant: t2\r\nUser-Agent: test\r\nRange: bytes=0-1\r\n"
                    + "Authorization: secret\r\nCookie: a=b\r\nX-Own: 1\r\nCamelHttpUri: http://evil\r\nTE: trailers\r\n"
                    + "X-Forwarded-For: 6.6.6.6\r\nForwarded: for=6.6.6.6\r\nVia: 1.1 edge\r\nX_Under: 1\r\n"
                    + "If-None-Match: \"1\", \"2\"\r\naccept-language: de\r\n"
                    + "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\ntracestate: a=1\r\n";

    @TempDir
    static Path folder;

    static RawServer backend;
    static TestGateway compiled;
    static TestGateway byCamel;

    @BeforeAll
    static void start() throws Exception {
        backend = new RawServer(CompiledRouteTest::answer);
        write(folder, "openapi/one.openapi.yaml", CONTRACT);
        write(folder, "routes/one.camel.yaml", ROUTES);
        compiled = gateway("false");
        byCamel = gateway("true");
    }

    private static TestGateway gateway(String messageHistory) throws StartException {
        return TestGateway.start(
                folder,
                Map.of(
                        "serai.backend.main.url",
                        backend.url() + "/base",
                        "serai.backend.main.timeout",
                        "1s",
                        "serai.http.via",
                        "gate",
                        "camel.main.message-history",
                        messageHistory));
    }

    @AfterAll
    static void stop() throws Exception {
        compiled.close();
        byCamel.close();
        backend.close();
    }

    private static boolean answer(RawServer.Request request, Socket socket, OutputStream out) throws IOException {
        String wanted = request.target().replaceFirst("[?].*", "").replaceFirst(".*/", "");
        String fields = "Content-Type: text/csv\r\nx-total: 3\r\nServer: Legacy\r\nSet-Cookie: a=b\r\n"
                + "Link: </a>\r\nLINK: </b>\r\netag: \"1\"\r\nX-Internal: 1\r\nCamelHttpUri: http://evil\r\n";
        switch (wanted) {
            case "close" -> {
                return false;
            }
            case "untyped" -> out.write(RawServer.message("200 OK", "", "x"));
            case "named" ->
                out.write(RawServer.message("200 OK", fields + "Connection: keep-alive, etag\r\n", "{\"ok\":true}"));
            case "coded" -> out.write(RawServer.message("200 OK", fields + "Content-Encoding: br\r\n", "zzz"));
            case "large" -> out.write(RawServer.message("200 OK", fields, "x".repeat(300_000)));
            case "204", "304" -> out.write(("HTTP/1.1 " + wanted + " X\r\n" + fields + "\r\n").getBytes());
            case "201", "301", "404", "429", "500", "503" ->
                out.write(RawServer.message(wanted + " X", fields + "Location: /a\r\nRetry-After: 7\r\n", "text"));
            default -> {
                byte[] answer = RawServer.message("200 OK", fields, "a,b");
                out.write(answer, 0, answer.length - (request.method().equals("HEAD") ? 3 : 0));
            }
        }
        return true;
    }

    static Stream<Arguments> requests() {
        Stream<String> gets = Stream.of("x", "untyped", "named", "coded", "large", "204", "304", "201", "301", "404")
                .map(path -> "GET /one/v1/plain/" + path + " HTTP/1.1\r\n");
        Stream<String> errors = Stream.of("429", "500", "503", "close", "%2e%2e", "a%2Fb", "x?q=1&q=2&z")
                .map(path -> "GET /one/v1/plain/" + path + " HTTP/1.1\r\n");
        Stream<String> others = Stream.of(
                "HEAD /one/v1/plain/x HTTP/1.1\r\n",
                "HEAD /one/v1/items/x HTTP/1.1\r\n",
                "DELETE /one/v1/plain/x HTTP/1.1\r\n",
                "OPTIONS /one/v1/plain/x HTTP/1.1\r\n",
                "POST /one/v1/plain/x HTTP/1.1\r\nContent-Length: 0\r\n",
                "GET /one/v1/items/a%20b?tag=x%26y&tag=z HTTP/1.1\r\n",
                "GET /one/v1/items/500?limit=3 HTTP/1.1\r\n");
        Stream<String> bodies = Stream.of(
                "PUT /one/v1/plain/x HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello",
                "PUT /one/v1/plain/500 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "GET /one/v1/plain/x HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody",
                "DELETE /one/v1/plain/x HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody",
                "PUT /one/v1/plain/x HTTP/1.1\r\nContent-Length: 2000000\r\n\r\n");
        return Stream.of(gets, errors, others, bodies).flatMap(all -> all).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAndCallsAsCamelDoes(String request) throws IOException {
        Seen one = ask(compiled, request);
        Seen other = ask(byCamel, request);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void compilesOnlyWhereNothingElseTakesPart() {
        assertThat(compiled.gateway().generation().served())
                .hasSize(4)
                .extracting(Served::compiled)
                .doesNotContainNull();
        assertThat(byCamel.gateway().generation().served())
                .extracting(Served::compiled)
                .containsOnlyNulls();
    }

    @Test
    void countsAsCamelDoes() throws IOException {
        try (TestGateway one = gateway("false");
                TestGateway other = gateway("true")) {
            for (String path : List.of("x", "x", "404", "500", "close")) {
                ask(one, "GET /one/v1/plain/" + path + " HTTP/1.1\r\n");
                ask(other, "GET /one/v1/plain/" + path + " HTTP/1.1\r\n");
            }
            assertThat(counts(one)).isEqualTo(counts(other)).anyMatch(line -> line.contains("policy_seconds_count"));
        } catch (StartException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> counts(TestGateway gateway) {
        return gateway.management("/observe/metrics")
                .body()
                .lines()
                .filter(line -> line.matches("(camel|backend|http_server)_.*(_count|_total).*"))
                .sorted()
                .toList();
    }

    /** What a client and a backend see, without what is new for each request. */
    private record Seen(
            String status, List<String> fields, String body, String call, List<String> sent, String content) {}

    private static Seen ask(TestGateway gateway, String request) throws IOException {
        int before = backend.requests().size();
        String whole = request.contains("\r\n\r\n")
                ? request.replaceFirst("\r\n", "\r\nHost: h\r\nConnection: close\r\n" + FIELDS)
                : request + "Host: h\r\nConnection: close\r\n" + FIELDS + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
            List<RawServer.Request> calls =
                    backend.requests().subList(before, backend.requests().size());
            RawServer.Request call = calls.isEmpty() ? null : calls.get(0);
            return new Seen(
                    head.lines().findFirst().orElseThrow(),
                    head.lines().skip(1).sorted().toList(),
                    steady(answer.substring(head.length())),
                    calls.size() + (call == null ? "" : call.line()),
                    call == null
                            ? List.of()
                            : call.fields().stream()
                                    .map(CompiledRouteTest::steady)
                                    .sorted()
                                    .toList(),
                    call == null ? "" : call.text());
        }
    }

    private static String steady(String text) {
        return Arrays.stream(text.split("(?<=,)"))
                .map(part -> part.replaceAll("(\"requestId\":\")[0-9a-f]+", "$1"))
                .map(part -> part.replaceAll("(-[0-9a-f]{32})-[0-9a-f]{16}-", "$1-"))
                .reduce("", String::concat);
    }
}
