package io.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "camelfilename",
                "CAMELEXECCOMMAND",
                "org.apache.camel.x",
                "*",
                "X-Forwarded-For",
                "x-forwarded-anything",
                "Forwarded",
                "Via",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "X-User-Id",
                "X-Client-Cert",
                "JMSReplyTo",
                "exec.args",
                "content_type",
                "a_b"
            })
    void neverTakesWhatWouldSteer(String name) {
        assertThat(FieldRules.isNeverAccepted(FieldRules.lower(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Content-Type", "X-Request-Id", "X-Orders-Camel", "If-Match", "Authorization"})
    void takesOrdinaryFields(String name) {
        assertThat(FieldRules.isNeverAccepted(FieldRules.lower(name))).isFalse();
        assertThat(FieldRules.isHopByHop(FieldRules.lower(name))).isFalse();
    }

    /** With the rules of Turkish, I would become a letter that is in no list. */
    @Test
    void comparesNamesWithoutTheLocale() {
        java.util.Locale before = java.util.Locale.getDefault();
        java.util.Locale.setDefault(
                new java.util.Locale.Builder().setLanguage("tr").build());
        try {
            assertThat(FieldRules.lower("X-REAL-IP")).isEqualTo("x-real-ip");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "a, true",
        "X-A, true",
        "a b, false",
        "a:, false",
        "'a\r\nb', false",
        "é, false",
        "'a\0', false",
        "(a), false",
        "'!#$%&''*+-.^_`|~', true",
        "'a\"', false",
        "a/b, false"
    })
    void knowsTokens(String name, boolean expected) {
        assertThat(FieldRules.isToken(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'a\tb', true",
        "'a b', true",
        "'a\rb', false",
        "'a\nb', false",
        "'a\r\nSet-Cookie: x', false",
        "'\0', false",
        "'\u007f', false",
        "é, true"
    })
    void knowsValues(String value, boolean expected) {
        assertThat(FieldRules.isValue(value)).isEqualTo(expected);
    }

    @Test
    void readsEveryConnectionField() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Connection", "close, X-One")
                .add("connection", " x-TWO ,");

        assertThat(FieldRules.namedByConnection(headers)).contains("close", "x-one", "x-two");
    }
}
