package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.serai.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "orders",
                "http://a/b",
                "//a",
                "/a//b",
                "/a/./b",
                "/a/../b",
                "/..",
                "/.",
                "/a/..",
                "/%2e%2e/a",
                "/%2E/a",
                "/.%2e",
                "/..;x=1/a",
                "/.;/a",
                "/%2e%2e;/a",
                "/..%3bx/a",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a%00",
                "/a%0d%0ab",
                "/a%7f",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%c0%af",
                "/a%ff",
                "/a%ed%a0%80",
                "/a b",
                "/a#b",
                "/a\"b",
                "/a<b",
                "/é",
                "/a?%",
                "/a?x=%zz",
                "/a?x=%ff",
                "/a?x#y",
                "/a?x y",
                "/{{env:HOME}}",
                "/a?{{x}}",
                "/a|b",
                "/[a]",
                "/a\r\nb"
            })
    void refusesWhatABackendCouldReadInAnotherWay(String uri) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RequestTarget.parse(uri))
                .satisfies(e -> assertThat(e.problem().name()).isEqualTo("malformed-request"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/ ''",
                "/a a",
                "/a/b a,b",
                "/a/ a,''",
                "/%61 a",
                "/a%20b 'a b'",
                "/a+b a+b",
                "/%252e%252e %2e%2e",
                "/... ...",
                "/..a ..a",
                "/gr%C3%B6%C3%9Fe größe",
                "/a;x=1 a;x=1",
                "/a?b=/../c a",
                "/a?x[]=1|2 a"
            })
    void decodesSegmentsOnce(String uri, String segments) {
        assertThat(String.join(",", RequestTarget.parse(uri).segments())).isEqualTo(segments.replace("''", ""));
    }

    @Test
    void keepsPathAndQueryAsTheyWereSent() {
        RequestTarget target = RequestTarget.parse("/shop/v1/a%20b/?x=%31&y");

        assertThat(target.rawPath()).isEqualTo("/shop/v1/a%20b/");
        assertThat(target.rawQuery()).isEqualTo("x=%31&y");
        assertThat(target.below("/shop/v1")).isEqualTo("/a%20b/?x=%31&y");
        assertThat(target.below("")).isEqualTo("/shop/v1/a%20b/?x=%31&y");
        assertThat(RequestTarget.parse("/shop/v1?").below("/shop/v1")).isEqualTo("/?");
        assertThat(RequestTarget.parse("/shop/v1").below("/shop/v1")).isEqualTo("/");
    }
}
