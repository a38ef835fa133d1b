package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFieldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "api.example",
                "api.example.",
                "API.example:8080",
                "a:",
                "a:0",
                "a-b.c.",
                "a:65535",
                "a:00080",
                "192.0.2.1",
                "192.0.2.1:80",
                "[::1]",
                "[::]",
                "[::1]:80",
                "[2001:DB8::1]",
                "[::ffff:192.0.2.1]:80",
                "xn--bcher-kva.example",
                "a_b",
                "a%20b",
                "%C3%A4:80"
            })
    void takesHosts(String host) {
        assertThat(HostField.isValid(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":80",
                "a:b",
                "a:-1",
                "a:+1",
                "a:65536",
                "a:99999",
                "a:999999999999",
                "a: 80",
                "a:8\u0660",
                "a:80:80",
                "a,b:80:",
                "user@a",
                "user:pass@a",
                "a/b",
                "a?b",
                "a#b",
                "a\\b",
                "a b",
                " a",
                "a ",
                "a\t",
                "a\0",
                "a\r\nX: y",
                "a\"",
                "<a>",
                "ä",
                "a%",
                "a%2",
                "a%zz",
                "a%2:80",
                "%%%",
                "::1",
                "[]",
                "[:]",
                "[::1",
                "::1]",
                "[::1]a",
                "[::1]]",
                "[[::1]]",
                "a[::1]",
                "[::1]:a",
                "[::1]:x",
                "[::g]",
                "[:::::]",
                "[1::2::3]",
                "[12345::]",
                "[abc]",
                "[....]",
                "[192.0.2.1]",
                "[::1%eth0]",
                "[::1%25eth0]",
                "[\u0661::]",
                "[v1.x]"
            })
    void refusesEverythingElse(String host) {
        assertThat(HostField.isValid(host)).isFalse();
    }
}
