package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTemplateTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a, a",
                "aZ09-._~, aZ09-._~",
                "`a b`, a%20b",
                "a+b, a%2Bb",
                "a/b, a%2Fb",
                "../admin, ..%2Fadmin",
                "a/../b, a%2F..%2Fb",
                "..\\admin, ..%5Cadmin",
                "..;x, ..%3Bx",
                "a\\b, a%5Cb",
                "a?b=c, a%3Fb%3Dc",
                "a#b, a%23b",
                "a&b=c, a%26b%3Dc",
                "a;b=c, a%3Bb%3Dc",
                "%2e%2e, %252e%252e",
                "%00, %2500",
                "http://evil/, http%3A%2F%2Fevil%2F",
                "//evil, %2F%2Fevil",
                "@evil:80, %40evil%3A80",
                "{{env:HOME}}, %7B%7Benv%3AHOME%7D%7D",
                "{id}, %7Bid%7D",
                "${body}, %24%7Bbody%7D",
                "ä, %C3%A4",
                "😀, %F0%9F%98%80",
                "..., ...",
                "..a, ..a",
                "a.., a..",
                ".a, .a"
            })
    void encodesEverythingButUnreservedCharacters(String value, String expected) {
        assertThat(new TargetTemplate("/items/{id}", Map.of()).expand(name -> value))
                .isEqualTo("/items/" + expected);
        assertThat(new TargetTemplate("/items", Map.of("q", "{id}")).expand(name -> value))
                .isEqualTo("/items?q=" + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void refusesValuesThatAreNoSegment(String value) {
        assertRefused("/items/{id}", value);
        assertRefused("/items/{id}/lines", value);
        assertRefused("{id}/lines", value);
        assertRefused("/items/{id};v=1", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil", "a\nb", "a\0b", "\t", "\u007f", "\u0085", "\u2028"})
    void letsNoControlCharacterOut(String value) {
        assertThat(new TargetTemplate("/items/{id}", Map.of()).expand(name -> value))
                .matches("/items/[A-Za-z0-9._~%-]+");
    }

    /** No part is a dot segment; together they are. */
    @ParameterizedTest
    @CsvSource({
        "/items/.{id}, .",
        "/items/{id}., .",
        "/items/{id}{id}, .",
        "/items/{id}{id}/x, .",
        "/items/{id}.;v=1, .",
        "{id}./x, ."
    })
    void refusesDotSegmentsMadeOfParts(String template, String value) {
        assertRefused(template, value);
    }

    @Test
    void leavesOrdinaryDotsAlone() {
        assertThat(new TargetTemplate("/files/{id}.{id}/..{id}", Map.of()).expand(name -> "v1"))
                .isEqualTo("/files/v1.v1/..v1");
        assertThat(new TargetTemplate("/files/.{id}", Map.of()).expand(name -> ".a"))
                .isEqualTo("/files/..a");
    }

    @Test
    void takesTheAuthorsOwnTextAsItIs() {
        assertThat(new TargetTemplate("/a%20b/c;v=1", Map.of("$x y", "a&b")).expand(name -> null))
                .isEqualTo("/a%20b/c;v=1?%24x%20y=a%26b");
    }

    @Test
    void refusesAnAbsentValueInThePathAndLeavesItOutOfTheQuery() {
        assertThatThrownBy(() -> new TargetTemplate("/{id}", Map.of()).expand(name -> null))
                .isInstanceOf(ProblemException.class);
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("a", "{none}");
        query.put("b", "x{none}y");
        query.put("c", "{list}");
        query.put("d", "{empty}");

        assertThat(new TargetTemplate("/", query).expand(name -> switch (name) {
                    case "list" -> Arrays.asList("1&2", null, 3);
                    case "empty" -> List.of();
                    default -> null;
                }))
                .isEqualTo("/?b=xy&c=1%262&c=null&c=3");
    }

    @Test
    void expandsNoValueASecondTime() {
        TargetTemplate template = new TargetTemplate("/{a}", Map.of("q", "{a}-{b}"));

        assertThat(template.expand(name -> name.equals("a") ? "{b}" : "secret")).isEqualTo("/%7Bb%7D?q=%7Bb%7D-secret");
    }

    private static void assertRefused(String template, String value) {
        assertThatThrownBy(() -> new TargetTemplate(template, Map.of()).expand(name -> value))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(400);
                    assertThat(e.problem().errors()).hasSize(1);
                });
    }
}
