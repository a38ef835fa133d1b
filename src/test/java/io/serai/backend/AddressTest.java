package io.serai.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://h/srt?sap-client=100, '', /srt?sap-client=100",
        "http://h/srt/?sap-client=100, /a, /srt/a?sap-client=100",
        "http://h/srt?sap-client=100, /a?x=1, /srt/a?sap-client=100&x=1",
        "http://h/srt?sap-client=100, ?x=1, /srt?sap-client=100&x=1",
        "http://h/srt?a=%26, /a?, /srt/a?a=%26",
        "http://h?a=1, '', /?a=1",
        "http://h?a=1, ?x=1, /?a=1&x=1",
        "http://h/srt/, '', /srt/",
        "http://h, /a?x=1, /a?x=1",
    })
    void keepsItsQueryOnEachCall(URI address, String target, String expected) {
        assertThat(Address.of(address).options("POST", target).getURI()).isEqualTo(expected);
    }
}
