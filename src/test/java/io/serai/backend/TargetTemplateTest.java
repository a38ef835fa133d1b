package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.serai.problem.ProblemException;
import io.serai.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1001 | 1001",
                "A-b._~9 | A-b._~9",
                "a/b | a%2Fb",
                "a\\b | a%5Cb",
                "../x | ..%2Fx",
                "%2e%2e | %252e%252e",
                "%2F | %252F",
                "a?x=1 | a%3Fx%3D1",
                "a#b | a%23b",
                "a&b=c | a%26b%3Dc",
                "a;b=c | a%3Bb%3Dc",
                "a+b c | a%2Bb%20c",
                "a:b@c | a%3Ab%40c",
                "{id} | %7Bid%7D",
                "{{env:HOME}} | %7B%7Benv%3AHOME%7D%7D",
                "${sys:user.name} | %24%7Bsys%3Auser.name%7D",
                "größe € | gr%C3%B6%C3%9Fe%20%E2%82%AC",
                "... | ...",
                "\" \" | %20"
            })
    void keepsAValueInItsSegment(String value, String encoded) {
        assertThat(path("/items/{id}/parts").expand(name -> value)).isEqualTo("/items/" + encoded + "/parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil", "a\nb", "a\0b", "\u007f", "\u2028"})
    void letsNoControlCharacterOut(String value) {
        assertThat(path("/items/{id}").expand(name -> value)).matches("/items/[A-Za-z0-9._~%-]+");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", ".."})
    void refusesAValueThatWouldChangeThePath(String value) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> path("/items/{id}/parts").expand(name -> value))
                .satisfies(e -> assertThat(e.problem().name()).isEqualTo(ProblemType.INVALID_REQUEST.slug()))
                .satisfies(e -> assertThat(e.problem().errors()).hasSize(1));
    }

    @Test
    void refusesValuesThatMakeADotSegmentTogether() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> path("/items/{a}{b}").expand(name -> "."));
    }

    @Test
    void encodesNamesAndValuesOfTheQuery() {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("a&b", "x=y");
        query.put("page", "{page}");
        query.put("text", "no {page} of {absent}");

        assertThat(new TargetTemplate("/items", query).expand(name -> name.equals("page") ? "1&admin=true#x" : null))
                .isEqualTo("/items?a%26b=x%3Dy&page=1%26admin%3Dtrue%23x" + "&text=no%201%26admin%3Dtrue%23x%20of%20");
    }

    @Test
    void repeatsAListAndLeavesOutWhatIsAbsent() {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("absent", "{absent}");
        query.put("id", "{ids}");
        query.put("none", "{none}");
        Map<String, Object> values = Map.of("ids", List.of("1", "2&3"), "none", List.of());

        assertThat(new TargetTemplate("/items", query).expand(values::get)).isEqualTo("/items?id=1&id=2%263");
    }

    @Test
    void putsNoValueIntoAValue() {
        assertThat(path("/{a}/{b}").expand(name -> name.equals("a") ? "{b}" : "secret"))
                .isEqualTo("/%7Bb%7D/secret");
        assertThat(TargetTemplate.names("/{a}/x{b}{c}/{}")).isEqualTo(Arrays.asList("a", "b", "c"));
    }

    private static TargetTemplate path(String path) {
        return new TargetTemplate(path, Map.of());
    }
}
