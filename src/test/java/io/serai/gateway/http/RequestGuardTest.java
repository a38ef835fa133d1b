package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.RequestHead;
import io.serai.problem.Problem;
import io.serai.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {
    private final RequestHead head = new RequestHead().with("Host", "api.example");

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "CHUNKED", "Chunked"})
    void takesChunkedBodies(String coding) {
        RequestGuard.check(head.with("Transfer-Encoding", coding).request());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip",
                "gzip, chunked",
                "chunked, chunked",
                "chunked;x=1",
                "\"chunked\"",
                "xchunked",
                "chunked,",
                ",chunked",
                " chunked",
                "chunked ",
                "\u000bchunked",
                "chunked\u00a0"
            })
    void refusesEveryOtherTransferCoding(String coding) {
        assertCloses(head.with("Transfer-Encoding", coding));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length, 5, Transfer-Encoding, chunked",
        "content-length, 0, TRANSFER-ENCODING, identity",
        "Content-Length, 5, Content-Length, 5",
        "Content-Length, 5, content-length, 6",
        "Transfer-Encoding, chunked, Transfer-Encoding, chunked"
    })
    void refusesTwoFramings(String name, String value, String second, String other) {
        assertCloses(head.with(name, value).with(second, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+5", "-1", "5, 5", "0x5", "5.0", " 5", "1_0", "18446744073709551621", "\u0665"})
    void refusesLengthsThatAreNone(String length) {
        assertCloses(head.with("Content-Length", length));
    }

    @Test
    void refusesChunksBeforeTheyWereInvented() {
        assertCloses(head.version(HttpVersion.HTTP_1_0).with("Transfer-Encoding", "chunked"));
    }

    @Test
    void wantsExactlyOneHost() {
        assertCloses(new RequestHead());
        assertCloses(new RequestHead().with("Host", ""));
        assertCloses(new RequestHead().with("Host", "a").with("host", "a"));
        assertCloses(new RequestHead().with("Host", "a@b"));
        assertCloses(new RequestHead()
                .version(HttpVersion.HTTP_1_0)
                .with("Host", "a")
                .with("Host", "b"));
        RequestGuard.check(new RequestHead().version(HttpVersion.HTTP_1_0).request());
    }

    @ParameterizedTest
    @CsvSource({
        "'', a",
        "'X A', a",
        "'X\tA', a",
        "X:A, a",
        "X(A), a",
        "'X\0', a",
        "Xé, a",
        "'X\r\nY', a",
        "X, 'a\0'",
        "X, 'a\rb'",
        "X, 'a\nb'",
        "X, 'a\u0001'",
        "X, '\u001b[31m'",
        "X, '\u007f'"
    })
    void refusesMalformedFields(String name, String value) {
        assertCloses(head.with(name, value));
    }

    /** An underscore is a dash for many backends: Content_Length, X_User_Id. */
    @Test
    void dropsNamesWithUnderscores() {
        HttpServerRequest request = head.with("X_User_Id", "admin")
                .with("x_user_id", "root")
                .with("Transfer_Encoding", "chunked")
                .with("X-Ok", "a_b")
                .request();
        RequestGuard.check(request);

        assertThat(request.headers().names()).containsExactlyInAnyOrder("Host", "X-Ok");
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer a", "Content-Type, text/plain"})
    void refusesFieldsThatOccurTwice(String name, String value) {
        RequestGuard.check(head.with(name, value).request());

        assertThat(refusal(head.with(name, value)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100-continue, x", "200-ok", "100-continue;q=1", "100 continue"})
    void knowsOneExpectationOnly(String expectation) {
        assertThat(refusal(head.with("Expect", expectation)).status()).isEqualTo(417);
        RequestGuard.check(head.version(HttpVersion.HTTP_1_0).request());
    }

    @Test
    void looksAtEveryLineOfAField() {
        RequestGuard.check(head.with("Expect", "100-CONTINUE").request());
        assertThat(refusal(head.with("Expect", "other")).status()).isEqualTo(417);

        RequestHead coded = new RequestHead().with("Host", "a").with("Content-Encoding", "Identity");
        RequestGuard.check(coded.request());
        assertThat(refusal(coded.with("Content-Encoding", "gzip")).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity, gzip", "gzip, identity", "br", "x", "", "identity;q=1"})
    void decodesNoBodies(String coding) {
        Problem problem = refusal(head.with("Content-Encoding", coding));

        assertThat(problem.status()).isEqualTo(415);
        assertThat(problem.fields()).containsEntry("Accept-Encoding", "identity");
    }

    private static void assertCloses(RequestHead head) {
        Problem problem = refusal(head);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.closing()).isTrue();
    }

    private static Problem refusal(RequestHead head) {
        Problem[] refused = new Problem[1];
        assertThatThrownBy(() -> RequestGuard.check(head.request()))
                .isInstanceOfSatisfying(ProblemException.class, e -> refused[0] = e.problem());
        return refused[0];
    }
}
