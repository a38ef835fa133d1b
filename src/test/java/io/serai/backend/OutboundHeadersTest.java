package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.RequestHead;
import io.serai.exchange.Call;
import io.serai.exchange.Trace;
import io.serai.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHeadersTest {
    private static final Pseudonym SERAI = new Pseudonym("serai", "serai-1");
    private static Vertx vertx;

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final RequestHead head = new RequestHead().with("Host", "api.example:8080");

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "HOST",
                "Content-Length",
                "Transfer-Encoding",
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Upgrade",
                "HTTP2-Settings",
                "Expect",
                "CamelHttpUri",
                "cAmElHttpPath",
                "org.apache.camel.x",
                "*"
            })
    void sendsNothingThatSteers(String name) {
        exchange.getMessage().setHeader(name, "evil");

        assertThat(outbound("192.0.2.7").entries())
                .noneMatch(field -> field.getValue().contains("evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Via",
                "Forwarded",
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Host",
                "traceparent",
                "tracestate"
            })
    void saysItselfWhatAGatewaySays(String name) {
        exchange.getMessage().setHeader(name, "evil");
        MultiMap headers = outbound("192.0.2.7");

        assertThat(headers.entries()).noneMatch(field -> field.getValue().contains("evil"));
        assertThat(headers.getAll("Via")).containsExactly("1.1 serai-1");
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("192.0.2.7");
        assertThat(headers.getAll("Forwarded")).containsExactly("for=192.0.2.7;proto=http;host=\"api.example:8080\"");
    }

    @ParameterizedTest
    @CsvSource({
        "X-A, a\rb",
        "X-A, 'a\r\nX-B: c'",
        "X-A, 'a\0'",
        "X-A, '\u007f'",
        "'X A', b",
        "'X-A:', b",
        "'', b",
        "'X\r\nB', b",
        "X-É, b"
    })
    void refusesWhatWouldSplitTheHead(String name, String value) {
        exchange.getMessage().setHeader(name, value);

        assertThatThrownBy(() -> outbound("192.0.2.7")).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(400));
    }

    @Test
    void checksEveryValueOfAList() {
        exchange.getMessage().setHeader("X-A", List.of("a", List.of("b"), 3, true, "c\n"));
        assertThatThrownBy(() -> outbound("192.0.2.7")).isInstanceOf(ProblemException.class);

        exchange.getMessage().setHeader("X-A", List.of("a", List.of("b"), 3, true, new Object()));
        assertThat(outbound("192.0.2.7").getAll("X-A")).containsExactly("a", "b", "3", "true");
    }

    /** What an earlier backend answered is not for the next one; what the route has set since is. */
    @Test
    void leavesOutWhatAnEarlierAnswerLeftBehind() {
        Object old = "session=1";
        exchange.setProperty(OutboundHeaders.ANSWERED, Map.of("set-cookie", old, "etag", "x"));
        exchange.getMessage().setHeader("Set-Cookie", old);
        exchange.getMessage().setHeader("ETag", "y");

        MultiMap headers = outbound("192.0.2.7");
        assertThat(headers.contains("Set-Cookie")).isFalse();
        assertThat(headers.get("ETag")).isEqualTo("y");
    }

    @Test
    void addsToViaWhateverCameIn() {
        head.with("Via", "1.0 a, 1.1 b").with("Via", "2 c").version(HttpVersion.HTTP_1_0);

        assertThat(outbound("192.0.2.7").getAll("Via")).containsExactly("1.0 a, 1.1 b, 2 c, 1.0 serai-1");
    }

    @Test
    void quotesAddressesWithColons() {
        assertThat(outbound("2001:db8::1").get("Forwarded")).startsWith("for=\"[2001:db8::1]\";proto=http");
    }

    @Test
    void namesNobodyWhenNoRequestBegan() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        OutboundHeaders.addTo(headers, exchange, null, SERAI);

        assertThat(headers.names()).containsExactlyInAnyOrder("traceparent", "Via");
    }

    private MultiMap outbound(String client) {
        Context context = vertx.getOrCreateContext();
        Call call = new Call(head.request(), context, "r1", Trace.of(null, null), client);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        OutboundHeaders.addTo(headers, exchange, call, SERAI);
        return headers;
    }
}
