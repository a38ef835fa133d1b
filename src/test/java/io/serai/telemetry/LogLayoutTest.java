package io.serai.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.SafeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLayoutTest {
    private static final String FORGED = "12:00:00.000 INFO all is well";

    private final LogLayout layout = new LogLayout();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\nb",
                "a\u2028b\u2029",
                "a\u0085b",
                "a\u001b[2Jb",
                "a\0b",
                "a\"b\\c",
                "\",\"level\":\"x",
                "Größe €",
                "\ud83d\ude00"
            })
    void writesOneJsonObjectForEachEvent(String message) throws Exception {
        layout.useJson(true);
        String line = layout.doLayout(event(message, new IllegalStateException(message)));

        assertThat(line).endsWith("}\n").doesNotContain("\r", "\u2028", "\u2029", "\u0085", "\u001b");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonNode json = SafeJson.mapper().readTree(line);
        assertThat(json.get("message").textValue()).isEqualTo(message);
        assertThat(json.get("stackTrace").textValue()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\n" + FORGED, "a\r" + FORGED, "a\u0085" + FORGED, "a\u2028" + FORGED, "a\u001b[1G" + FORGED})
    void writesOneLineOfTextForEachMessage(String message) {
        assertThat(layout.doLayout(event(message, null)).lines())
                .hasSize(1)
                .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN a\\\\u00.*|.*\\\\u2028.*"));
    }

    /** What a client sent may be in the message of an exception. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u001b[1G"})
    void indentsWhatBelongsToAnException(String trick) {
        String text = layout.doLayout(event("failed", new IllegalStateException("x" + trick + FORGED)));

        assertThat(text.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(text).contains(FORGED).doesNotContain("\r", "\u001b");
    }

    @Test
    void endsEveryEventWithALineBreak() {
        assertThat(layout.doLayout(event("plain", null))).endsWith(" WARN plain\n");
    }

    @Test
    void hidesSecretsInMessagesAndStackTraces() {
        layout.hide(java.util.List.of("hunter22", "a"));

        String text = layout.doLayout(event("password hunter22", new IllegalStateException("with hunter22")));

        assertThat(text).contains("password ***", "with ***").doesNotContain("hunter22");
    }

    private static LoggingEvent event(String message, Throwable failure) {
        return new LoggingEvent(
                "x", new LoggerContext().getLogger("io.serai.x"), Level.WARN, message, failure, new Object[0]);
    }
}
