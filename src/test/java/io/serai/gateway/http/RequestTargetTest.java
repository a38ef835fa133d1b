package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.RequestHead;
import io.serai.problem.ProblemException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/ | []",
                "/a | [a]",
                "/a/ | [a, ]",
                "/a/b?x=1 | [a, b]",
                "/a? | [a]",
                "/a??b | [a]",
                "/a%20b | [a b]",
                "/%C3%A9 | [é]",
                "/a+b | [a+b]",
                "/%25 | [%]",
                "/%252e%252e | [%2e%2e]",
                "/%7B%7Benv:HOME%7D%7D | [{{env:HOME}}]",
                "/a;v=1/b | [a;v=1, b]",
                "/... | [...]",
                "/..a | [..a]",
                "/.well-known/x | [.well-known, x]",
                "/a:b@c!$&'()*,=~ | [a:b@c!$&'()*,=~]"
            })
    void splitsAndDecodesThePath(String uri, String segments) {
        assertThat(Arrays.toString(RequestTarget.parse(uri).segments())).isEqualTo(segments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "a",
                "?a",
                "http://evil/a",
                "HTTP://evil",
                "//",
                "//evil/a",
                "/a//b",
                "/a//",
                "/.",
                "/..",
                "/./a",
                "/a/..",
                "/a/../b",
                "/%2e",
                "/%2E%2e/a",
                "/.%2e/a",
                "/a/..;/b",
                "/a/..;x=1",
                "/a/.;",
                "/a/%2e%2e%3bx/b",
                "/a%2Fb",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%00",
                "/%0d%0a",
                "/a%09",
                "/a%7F",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%u0041",
                "/%C0%AE%C0%AE/a",
                "/%C0%AF",
                "/%ED%A0%80",
                "/%FF",
                "/{a}",
                "/a|b",
                "/[a]",
                "/a\"",
                "/<a>",
                "/a b",
                "/a#b",
                "/a^b",
                "/a`b",
                "/é",
                "/\uFF0E\uFF0E",
                "/a\r\nb",
                "/a\0"
            })
    void refusesPathsThatABackendCouldReadInAnotherWay(String uri) {
        assertRefused(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?{{env:HOME}}",
                "/?a#b",
                "/?a b",
                "/?\\",
                "/?a=\"",
                "/?<",
                "/?^",
                "/?é",
                "/?a\r\n",
                "/?\0",
                "/?%",
                "/?%zz",
                "/?a=%C0%AF",
                "/?%FF=1"
            })
    void refusesQueriesThatAreNone(String uri) {
        assertRefused(uri);
    }

    /** Contracts with deepObject and pipeDelimited need some more characters than RFC 3986 has. */
    @ParameterizedTest
    @ValueSource(strings = {"/?a[b]=1|2", "/?/../..", "/?//?", "/?a=%2F%2e%2e", "/?a=%0D%0A", "/?a=%00", "/?a;b+c"})
    void leavesQueriesAsTheyAre(String uri) {
        assertThat(RequestTarget.parse(uri).rawQuery()).isEqualTo(uri.substring(2));
        assertThat(RequestTarget.parse(uri).below("")).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /a/b, /a/b",
        "'', /, /",
        "/a, /a, /",
        "/a, /a/, /",
        "/a, /a?x, /?x",
        "/a, /a/b/, /b/",
        "/a, /%61/b?, /b?",
        "/a/b, /a/b/c%20d?e=/f, /c%20d?e=/f",
        "/a/b, /a/b, /"
    })
    void cutsTheBasePathOff(String basePath, String uri, String below) {
        assertThat(RequestTarget.parse(uri).below(basePath)).isEqualTo(below);
    }

    @Test
    void takesTheAsteriskForOptionsOnly() {
        assertThat(RequestTarget.of(new RequestHead().target("OPTIONS", "*").request())
                        .rawPath())
                .isEqualTo("/");
        assertThatThrownBy(() ->
                        RequestTarget.of(new RequestHead().target("GET", "*").request()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void readsLongTargetsInLinearTime() {
        assertThat(RequestTarget.parse("/a".repeat(200_000)).segments()).hasSize(200_000);
        assertRefused("/" + "%2e/".repeat(200_000));
    }

    private static void assertRefused(String uri) {
        assertThatThrownBy(() -> RequestTarget.parse(uri))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
    }
}
