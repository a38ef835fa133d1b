package io.serai.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
    @ParameterizedTest
    @CsvSource({
        "0B, 0, 0B",
        "1B, 1, 1B",
        "1023B, 1023, 1023B",
        "1024B, 1024, 1KB",
        "64 KB, 65536, 64KB",
        "1MB, 1048576, 1MB",
        "2GB, 2147483648, 2GB",
        "8589934591GB, 9223372035781033984, 8589934591GB"
    })
    void readsAndPrintsPowersOf1024(String text, long bytes, String printed) {
        assertThat(Size.parse(text).bytes()).isEqualTo(bytes);
        assertThat(Size.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1", "MB", "1mb", "1.5MB", "-1MB", "+1MB", " 1MB", "1MB ", "1TB", "1M", "0x1MB", "١MB", "1\nMB2"
            })
    void refusesWhatIsNoSize(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Size.parse(text))
                .withMessage("expected a size such as 64KB, 1MB or 2GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8589934592GB", "999999999999GB", "9999999999999B"})
    void refusesWhatDoesNotFit(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Size.parse(text))
                .withMessageStartingWith("expected a size");
    }

    @Test
    void cutsALargeSizeForBuffers() {
        assertThat(Size.parse("2GB").intBytes()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Size.parse("1KB").intBytes()).isEqualTo(1024);
    }
}
