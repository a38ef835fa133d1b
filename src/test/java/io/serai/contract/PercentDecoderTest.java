package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecoderTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "a+b, a+b",
        "a%20b, 'a b'",
        "%2B+%2b, +++",
        "%C3%a9, é",
        "%F0%9F%98%80, 😀",
        "%F4%8F%BF%BF, \uDBFF\uDFFF",
        "%252e, %2e",
        "%00, '\0'",
        "%7F, '\u007f'"
    })
    void decodesUtf8Once(String text, String expected) {
        assertThat(PercentDecoder.decode(text, false)).isEqualTo(expected);
    }

    @Test
    void readsPlusAsSpaceInQueriesOnly() {
        assertThat(PercentDecoder.decode("a+b", true)).isEqualTo("a b");
        assertThat(PercentDecoder.decode("a+%2B", true)).isEqualTo("a +");
        assertThat(PercentDecoder.decode("a+%2B", false)).isEqualTo("a++");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%", "%4", "a%4", "%%", "%4%31", "%zz", "%-1", "%+1", "% 1", "%0x", "%u0041"})
    void refusesBrokenEscapes(String text) {
        assertRefused(text);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "%80, a lone continuation byte",
        "%C3, a lone lead byte",
        "%C3%28, a lead byte before ASCII",
        "%C0%AF, an overlong slash",
        "%C1%81, an overlong letter",
        "%E0%80%AF, an overlong slash in three bytes",
        "%F0%80%80%AF, an overlong slash in four bytes",
        "%ED%A0%80, half of a surrogate pair",
        "%ED%A0%BD%ED%B8%80, a surrogate pair in two parts",
        "%F4%90%80%80, a code point beyond Unicode",
        "%F8%88%80%80%80, five bytes",
        "%FE, no byte of UTF-8",
        "a%FF, no byte of UTF-8 either"
    })
    void refusesWhatIsNotUtf8(String text, String why) {
        assertRefused(text);
    }

    /** Digits of other scripts are digits for Java, but not for RFC 3986; a backend would read them in another way. */
    @ParameterizedTest
    @ValueSource(strings = {"%４１", "%\u0664\u0661", "%4\uFF11", "é%41", "\uFF05%41"})
    void refusesLettersAndDigitsOutsideAscii(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> PercentDecoder.decode(text, false)).isInstanceOf(MalformedTextException.class);
        assertThatThrownBy(() -> PercentDecoder.decode(text, true)).isInstanceOf(MalformedTextException.class);
    }
}
