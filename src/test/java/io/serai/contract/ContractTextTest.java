package io.serai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.serai.mapping.SafeJson;
import io.serai.workspace.SourceTree;
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
}
