package io.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String VALID = "00-" + ID + "-b7ad6b7169203331-00";

    @Test
    void continuesTheTraceOfTheClient() {
        Trace trace = Trace.of(VALID, "vendor=1");

        assertThat(trace.traceId()).isEqualTo(ID);
        assertThat(trace.spanId()).hasSize(16).isNotEqualTo("b7ad6b7169203331");
        assertThat(trace.state()).isEqualTo("vendor=1");
        assertThat(trace.traceparent()).matches("00-" + ID + "-[0-9a-f]{16}-00");
        assertThat(trace.traceparent()).isNotEqualTo(trace.traceparent());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00-extra",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                "00_0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                "00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-00",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331_00",
                "00-00000000000000000000000000000000-b7ad6b7169203331-00",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-00",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-00",
                "00-0af7651916cd43dd8448eb211c80319c-B7AD6B7169203331-00",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0A",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0g",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-\u0660\u0661",
                "00-0af7651916cd43dd8448eb211c8031\r\n-b7ad6b7169203331-00",
                " 0-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"
            })
    void startsATraceOfItsOwnForWhatIsNotValid(String header) {
        Trace trace = Trace.of(header, "vendor=1");

        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
        assertThat(trace.flags()).isEqualTo("01");
        assertThat(trace.state()).isNull();
    }

    @Test
    void dropsALongState() {
        assertThat(Trace.of(VALID, "k=" + "v".repeat(510)).state()).hasSize(512);
        assertThat(Trace.of(VALID, "k=" + "v".repeat(511)).state()).isNull();
    }
}
