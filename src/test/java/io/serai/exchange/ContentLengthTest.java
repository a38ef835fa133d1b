package io.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLengthTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "007, 7", "2147483648, 2147483648", "999999999999999999, 999999999999999999"})
    void readsDigits(String value, long bytes) {
        assertThat(ContentLength.parse(value)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+1",
                "-1",
                "-0",
                "1 ",
                " 1",
                "1,1",
                "1, 1",
                "0x10",
                "1e3",
                "1.0",
                "1_0",
                "\u0661",
                "1\r\n",
                "1000000000000000000",
                "99999999999999999999999"
            })
    void refusesAnythingElse(String value) {
        assertThat(ContentLength.parse(value)).isEqualTo(-1);
    }
}
