package io.serai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFieldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "api.example.com",
                "a:80",
                "a:",
                "127.0.0.1:8080",
                "[::1]",
                "[2001:db8::1]:443",
                "x_y",
                "a-b.c."
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
                "a b",
                "a/b",
                "a?b",
                "a#b",
                "a\\b",
                "user@a",
                "user:pw@a",
                "a:80:80",
                "a:x",
                "a:-1",
                "a:123456",
                "[::1",
                "::1]",
                "[]",
                "[::1]x",
                "[::1]:x",
                "x[::1]",
                "[::g]",
                "[::1%25eth0]",
                "a\"b",
                "a<b",
                "a\r\nb",
                "a\0",
                "é"
            })
    void refusesAnythingElse(String host) {
        assertThat(HostField.isValid(host)).isFalse();
    }
}
