package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.exchange.Operation;
import io.serai.exchange.Parameter;
import io.serai.exchange.Parameter.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterDecoderTest {
    private static final Match<String> NO_PATH = new Match<>("", List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void readsIntegersAsLongs(String text, long expected) {
        assertThat(query("integer", "v=" + text)).isEqualTo(Map.of("v", expected));
    }

    @Test
    void keepsIntegersBeyondLongsExact() {
        assertThat(query("integer", "v=9223372036854775808"))
                .isEqualTo(Map.of("v", new BigInteger("9223372036854775808")));
        assertThat(query("number", "v=0.10")).isEqualTo(Map.of("v", new BigDecimal("0.10")));
        assertThat(query("number", "v=1e999")).isEqualTo(Map.of("v", new BigDecimal("1e999")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+1", "1.0", "1e3", "0x10", "1_000", " 1", "1 ", "--1", "-", "\u0661", "\uFF11", "NaN", "1\n"
            })
    void leavesWhatIsNoIntegerAsText(String text) {
        assertThat(query("integer", text.isEmpty() ? "v=" : "v=" + encoded(text)))
                .isEqualTo(Map.of("v", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "NaN", "Infinity", "-Infinity", ".5", "5.", "1e", "1e1000", "1d", "0x1p3", "1,5", "1\n"})
    void leavesWhatIsNoNumberAsText(String text) {
        assertThat(query("number", "v=" + encoded(text))).isEqualTo(Map.of("v", text));
    }

    @Test
    void doesNotWorkOnNumbersWithoutEnd() {
        String digits = "9".repeat(200_000);

        assertThat(query("integer", "v=" + digits)).isEqualTo(Map.of("v", digits));
        assertThat(query("number", "v=" + digits)).isEqualTo(Map.of("v", digits));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void readsBooleans(String text, boolean expected) {
        assertThat(query("boolean", "v=" + text)).isEqualTo(Map.of("v", expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "True", "1", "yes", "true "})
    void leavesWhatIsNoBooleanAsText(String text) {
        assertThat(query("boolean", "v=" + encoded(text))).isEqualTo(Map.of("v", text));
    }

    @Test
    void takesTheFirstOfSeveralValuesAndAllOfAList() {
        assertThat(query("string", "v=1&v=2")).isEqualTo(Map.of("v", "1"));
        assertThat(query("array", "v=1&v=&v=3")).isEqualTo(Map.of("v", List.of("1", "", "3")));
    }

    @Test
    void knowsDeclaredNamesOnly() {
        assertThat(query("string", "V=1&v%20=2&x=3")).isEmpty();
        assertThat(query("string", "%76=1")).isEqualTo(Map.of("v", "1"));
    }

    @Test
    void fillsInDefaults() {
        ParameterDecoder decoder =
                new ParameterDecoder(operation(new Parameter("v", Location.QUERY, false, "integer", 5L)));

        assertThat(decoder.decode(NO_PATH, null, name -> null, name -> null)).isEqualTo(Map.of("v", 5L));
        assertThat(decoder.decode(NO_PATH, "v=", name -> null, name -> null)).isEqualTo(Map.of("v", ""));
    }

    /** A rule such as "the subject is the user of the path" must not be led to another value of the same name. */
    @Test
    void letsNoOtherPlaceReplaceAValueOfThePath() {
        ParameterDecoder decoder = new ParameterDecoder(operation(
                new Parameter("id", Location.COOKIE, false, "string", "cookie-default"),
                new Parameter("id", Location.HEADER, false, "string", null),
                new Parameter("id", Location.QUERY, false, "string", null),
                new Parameter("id", Location.PATH, true, "string", null)));
        Match<String> match = new Match<>("", List.of("id"), List.of("mine"));

        assertThat(decoder.decode(match, "id=theirs", name -> "theirs", name -> "theirs"))
                .isEqualTo(Map.of("id", "mine"));
        assertThat(decoder.decode(NO_PATH, null, name -> "theirs", name -> null))
                .isEqualTo(Map.of("id", "theirs"));
    }

    @Test
    void refusesBrokenEscapes() {
        assertThatThrownBy(() -> query("string", "v=%C0%AF")).isInstanceOf(MalformedTextException.class);
    }

    private static Map<String, Object> query(String type, String raw) {
        Parameter parameter = new Parameter("v", Location.QUERY, false, type, null);
        return new ParameterDecoder(operation(parameter)).decode(NO_PATH, raw, name -> null, name -> null);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Operation operation(Parameter... parameters) {
        return new Operation(
                "a", "o", "GET", "", "/", List.of(parameters), List.of(), Map.of(), Set.of(), OptionalLong.empty());
    }
}
