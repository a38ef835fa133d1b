package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @ParameterizedTest
    @CsvSource({
        "'', {}",
        "&&&, {}",
        "a, {a=[]}",
        "a=, {a=[]}",
        "a=1&a=2, '{a=[1, 2]}'",
        "b=1&a=2, '{b=[1], a=[2]}'",
        "a=1&A=2, '{a=[1], A=[2]}'",
        "a=b=c, {a=[b=c]}",
        "=x, {=[x]}",
        "=, {=[]}",
        "a=1;b=2, {a=[1;b=2]}",
        "a%3Db=c%26d, {a=b=[c&d]}",
        "a%26b=1, {a&b=[1]}",
        "a+b=c+d%2B, {a b=[c d+]}",
        "a[]=1&a%5B%5D=2, '{a[]=[1, 2]}'",
        "a=%7B%7Benv:HOME%7D%7D, {a=[{{env:HOME}}]}"
    })
    void readsPairs(String raw, String expected) {
        assertThat(QueryString.parse(raw)).hasToString(expected);
    }

    @Test
    void keepsEmptyValuesAsValues() {
        assertThat(QueryString.parse("a&a=&a=1").get("a")).isEqualTo(List.of("", "", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "%=1", "a=%FF", "a=1&b=%C0%AF", "%ED%A0%80=1"})
    void refusesTextThatIsNotUtf8(String raw) {
        assertThatThrownBy(() -> QueryString.parse(raw)).isInstanceOf(MalformedTextException.class);
    }

    @Test
    void readsManyPairsInLinearTime() {
        assertThat(QueryString.parse("a=1&".repeat(100_000)).get("a")).hasSize(100_000);
        assertThat(QueryString.parse("&".repeat(1_000_000))).isEmpty();
    }
}
