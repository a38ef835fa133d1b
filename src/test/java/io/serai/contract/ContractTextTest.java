package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.SafeJson;
import io.serai.workspace.SourceTree;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"01\", \"0x1F\", \"0o7\", \"1e3\", \".5\", \"+1\", \"~\", \"Null\", \"True\", \".inf\", \"no\", \"\"]",
                "[1, -7, 2.50, 123456789012345678901234567890, true, null]",
                "[\"a: b\", \"- a\", \"# a\", \"'\", \"two\\nlines\\n\", \" spaces \", \"{a}\", \"é\\u0007\"]"
            })
    void isReadAsWhatWasWritten(String json) throws Exception {
        JsonNode written = SafeJson.mapper().readTree("{\"values\":" + json + "}");

        JsonNode read = SourceTree.parse("a.yaml", ContractText.yaml(written)).root();

        assertThat(read.toString()).isEqualTo(written.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "yes",
                "on",
                "Off",
                "y",
                "N",
                "=",
                "<<",
                "2020-01-01",
                "2020-1-1 10:00:00",
                "2020-01-01T12:00:00Z",
                "12:00:00",
                "1:30",
                "190:20:30.15",
                "1_000",
                "1,000",
                "0b11",
                "017",
                "1e3",
                "1_0.5",
                "+.INF"
            })
    void quotesWhatOldReadersTakeForSomethingElse(String text) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put(text, text);

        assertThat(ContractText.yaml(document)).isEqualTo("'" + text + "': '" + text + "'\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.1.0", "1.0.0-b", "Norway", "urn:a:b", "a:1", "one", "P1D", "2020-01", "12:00:00Z", "-", "+"})
    void leavesOtherTextsPlain(String text) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("text", text);

        assertThat(ContractText.yaml(document)).isEqualTo("text: " + (text.equals("-") ? "'-'" : text) + "\n");
    }

    @Test
    void writesWholeNumbersAsSuch() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("enum")
                .add(new BigDecimal("1"))
                .add(new BigDecimal("1E+3"))
                .add(new BigDecimal("2.50"));

        assertThat(ContractText.yaml(document)).isEqualTo("enum:\n- 1\n- 1000\n- 2.50\n");
    }
}
