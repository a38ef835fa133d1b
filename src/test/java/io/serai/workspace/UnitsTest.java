package io.serai.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0s, 0, 0s",
        "1ms, 1, 1ms",
        "999ms, 999, 999ms",
        "1000ms, 1000, 1s",
        "90s, 90000, 90s",
        "120 s, 120000, 2m",
        "1h, 3600000, 60m",
        "24d, 2073600000, 34560m"
    })
    void readsAndPrintsDurations(String text, long millis, String printed) {
        assertThat(Units.duration(text)).isEqualTo(Duration.ofMillis(millis));
        assertThat(Units.text(Units.duration(text))).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "5S",
                "5sec",
                "-5s",
                "+5s",
                "1.5s",
                "PT5S",
                " 5s",
                "5s ",
                "5\ns5",
                "1234567890s",
                "٥s"
            })
    void refusesWhatIsNoDuration(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.duration(text))
                .withMessage("expected a duration such as 250ms, 5s or 2m");
    }

    /** Longer ones would be negative as the int of a timer, or overflow as nanoseconds. */
    @ParameterizedTest
    @ValueSource(strings = {"25d", "577h", "2073601s", "999999999d"})
    void refusesWhatNoTimerTakes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.duration(text))
                .withMessage("expected a duration of at most 24d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24d", "999999999ms"})
    void givesTimersAnInt(String text) {
        assertThat(Units.duration(text).toMillis()).isBetween(1L, (long) Integer.MAX_VALUE);
    }
}
