package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentPatternTest {
    @ParameterizedTest
    @CsvSource({
        "{a}.json, x.json, [x]",
        "{a}.json, x.json.json, [x.json]",
        "{a}.json, .json.json, [.json]",
        "v{a}, vv, [v]",
        "{a}.{b}, x.y, '[x, y]'",
        "{a}.{b}, x.y.z, '[x, y.z]'",
        "{a}.{b}, ..., '[., .]'",
        "{a}-{b}.json, 1-2.json, '[1, 2]'",
        "{a}{b}, xyz, '[x, yz]'",
        "a{x}a{y}a, aXaYa, '[X, Y]'",
        "a{x}a{y}a, aaaaa, '[a, a]'",
        "({a}), (x), [x]",
        "{a};v={b}, 1;v=2, '[1, 2]'",
        "{a}:run, job:run, [job]"
    })
    void takesTheTextBetweenTheLiterals(String template, String segment, String values) {
        assertThat(match(template, segment)).hasToString(values);
    }

    @ParameterizedTest
    @CsvSource({
        "{a}.json, .json",
        "{a}.json, ''",
        "{a}.json, x.JSON",
        "{a}.json, x.json2",
        "v{a}, v",
        "v{a}, V1",
        "aa{x}aa, aaa",
        "aa{x}aa, aaaa",
        "{a}.{b}, .x",
        "{a}.{b}, x.",
        "{a}.{b}, .",
        "{a}.{b}, ..",
        "{a}{b}, x",
        "a{x}a{y}a, aaaa",
        "{a}-{b}.json, 1-.json"
    })
    void leavesNoParameterEmpty(String template, String segment) {
        assertThat(match(template, segment)).isNull();
    }

    @Test
    void knowsBareParameters() {
        assertThat(SegmentPattern.of("{a}").isBare()).isTrue();
        assertThat(SegmentPattern.of("{a}{b}").isBare()).isFalse();
        assertThat(SegmentPattern.of("{a}.x").isBare()).isFalse();
        assertThat(SegmentPattern.of("{a}.x")).isEqualTo(SegmentPattern.of("{other}.x"));
    }

    @Test
    void doesNotTryEveryWayToSplit() {
        String template = "{p}-".repeat(20) + "x";

        assertThat(match(template, "-".repeat(100_000))).isNull();
    }

    private static List<String> match(String template, String segment) {
        List<String> values = new ArrayList<>();
        return SegmentPattern.of(template).match(segment, values) ? values : null;
    }
}
