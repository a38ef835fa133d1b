package io.serai.gateway;

import static io.serai.gateway.TestGateway.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.RawServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which threads the parts of a blocking route run. */
class HandOffsTest {
    private static final String LOOP = "vert.x-eventloop-thread-\\d+";

    private static final String WAITS =
            "{loop: {expression: {constant: '1'}, steps: [{setVariable: {name: b, simple: '${threadName}'}}]}}";

    private static final String SAY = "{setBody: {simple: '${variable.a}/${variable.b}/${threadName}'}}";

    @TempDir
    Path folder;

    private RawServer backend;

    @BeforeEach
    void start() {
        backend = RawServer.answering("200 OK", "Content-Type: text/plain\r\n", "answer");
    }

    @AfterEach
    void stop() throws Exception {
        backend.close();
    }

    @Test
    void keepsCallsBeforeAndAfterTheWaitingPartOnTheEventLoop() throws Exception {
        String[] threads = threads(steps("{to: {uri: 'backend:main'}}, " + WAITS + ", {to: {uri: 'backend:main'}}"));

        assertThat(threads[0]).matches(LOOP);
        assertThat(threads[1]).doesNotMatch(LOOP);
        assertThat(threads[2]).matches(LOOP);
    }

    @Test
    void changesTheThreadOnlyForCalls() throws Exception {
        String[] threads = threads(steps(WAITS));

        assertThat(threads[0]).doesNotMatch(LOOP);
        assertThat(threads[2]).isEqualTo(threads[0]);
    }

    @Test
    void staysOnAWorkerWhereAnErrorHandlerMayWait() throws Exception {
        String[] threads = threads("- onException: {exception: [java.lang.Exception], steps: [" + WAITS + "]}\n"
                + steps("{to: {uri: 'backend:main'}}, " + WAITS + ", {to: {uri: 'backend:main'}}"));

        assertThat(threads).noneMatch(thread -> thread.matches(LOOP));
    }

    @Test
    void staysOnAWorkerWhereTheCallerMayWait() throws Exception {
        String[] threads = threads(steps(WAITS + ", {to: {uri: 'backend:main'}}")
                + "- route: {id: outer, from: {uri: 'direct:outer', steps: [{to: {uri: 'direct:one.ask'}}, " + WAITS
                + "]}}\n");

        assertThat(threads[2]).doesNotMatch(LOOP);
    }

    @Test
    void staysOnAWorkerWhereARouteIsCalledByItsNameAtRunTime() throws Exception {
        String routes = steps(WAITS + ", {to: {uri: 'backend:main'}}")
                + "- route: {id: outer, from: {uri: 'direct:one.outer', steps: [{recipientList: {constant:"
                + " 'direct:one.ask'}}, {setBody: {simple: '${body}/${threadName}'}}]}}\n";
        try (TestGateway gateway = gateway(routes)) {
            String[] threads =
                    gateway.post("/one/v1/outer", "text/plain", "x").body().split("/", -1);

            assertThat(threads).hasSize(4).noneMatch(thread -> thread.matches(LOOP));
        }
    }

    @Test
    void sendsAStreamOfAWaitingStepFromTheWorkerThatReadsIt() throws Exception {
        write(folder, "routes/Streams.java", """
                public class Streams extends org.apache.camel.builder.RouteBuilder {
                    public void configure() {
                        from("direct:one.ask").process(e -> e.getMessage().setBody(new java.io.FilterInputStream(
                                new java.io.ByteArrayInputStream("streamed".getBytes())) {
                            public int read(byte[] b, int from, int size) throws java.io.IOException {
                                if (io.vertx.core.Context.isOnEventLoopThread()) {
                                    throw new IllegalStateException("reads on an event loop");
                                }
                                return super.read(b, from, size);
                            }
                        })).to("backend:main");
                    }
                }
                """);
        try (TestGateway gateway = gateway("")) {
            HttpResponse<String> answer =
                    TestGateway.send(gateway.request("/one/v1").POST(HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(backend.last().text()).isEqualTo("streamed");
        }
    }

    private static String steps(String steps) {
        return "- route: {id: one, from: {uri: 'direct:one.ask', steps: [{setVariable: {name: a, simple: '${threadName}'}}, "
                + steps + ", " + SAY + "]}}\n";
    }

    private String[] threads(String routes) throws StartException {
        try (TestGateway gateway = gateway(routes)) {
            return gateway.post("/one/v1", "text/plain", "x").body().split("/", -1);
        }
    }

    private TestGateway gateway(String routes) throws StartException {
        write(folder, "openapi/one.openapi.yaml", """
                openapi: 3.0.3
                info: {title: One, version: '1'}
                servers: [{url: /one/v1}]
                paths:
                  /outer:
                    post:
                      operationId: outer
                      requestBody: {content: {'*/*': {}}}
                      responses: {'200': {description: ok, content: {text/plain: {}}}}
                  /:
                    post:
                      operationId: ask
                      requestBody: {content: {'*/*': {}}}
                      responses: {'200': {description: ok, content: {text/plain: {}}}}
                """);
        if (!routes.isEmpty()) {
            write(folder, "routes/one.camel.yaml", routes);
        }
        return TestGateway.start(
                folder, Map.of("serai.backend.main.url", backend.url(), "serai.api.one.unrouted", "501"));
    }
}
