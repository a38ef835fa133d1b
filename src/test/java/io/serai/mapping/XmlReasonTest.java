package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReasonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|it ends before its first element (line 1, column 0)",
                "<!DOCTYPE a><a/>|a DOCTYPE is not allowed (line 1, column 1)",
                "<a><b></a>|Unexpected close tag </a>; expected </b>. (line 1, column 9)",
                "<a>x</a><b/>|there is text where an element is expected (line 1, column 4)"
            })
    void saysWhatIsWrongAndWhere(String xml, String expected) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

        assertThat(XmlReason.of(catchThrowable(() -> read(bytes)))).isEqualTo(expected);
        assertThat(XmlReason.of(new IllegalStateException(catchThrowable(() -> read(bytes)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|it ends before its first element (line 1, column 0)",
                "<!DOCTYPE a><a/>|a DOCTYPE is not allowed (line 1, column 1)"
            })
    void looksThroughWhatTransformersWrapAroundIt(String xml, String expected) {
        Throwable failure = catchThrowable(() -> SafeXml.document(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(XmlReason.of(failure)).isEqualTo(expected);
    }

    private static void read(byte[] xml) throws Exception {
        XMLStreamReader reader = SafeXml.reader(new java.io.ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            reader.nextTag();
        }
    }
}
