package io.serai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.serai.mapping.SafeJson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * An answer as a file of {@code expected/} has it: status line, those fields that matter, an empty line, the body.
 *
 * @param fields as they stand there
 */
record ExpectedAnswer(int status, List<String> fields, String body) {
    /** What problems have anew each time; compared where the file has it. */
    private static final List<String> CHANGING = List.of("instance", "requestId", "traceId");

    /** Of two values: 2.50 is not 2.5. */
    private static final Comparator<JsonNode> DIGITS = (a, b) -> {
        boolean same = a.isNumber() && b.isNumber() ? a.asText().equals(b.asText()) : a.equals(b);
        return same ? 0 : 1;
    };

    static ExpectedAnswer read(Path file) throws IOException {
        String[] headAndBody = Files.readString(file).split("\n\n", 2);
        List<String> head = headAndBody[0].strip().lines().toList();
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        return new ExpectedAnswer(status, head.subList(1, head.size()), headAndBody.length > 1 ? headAndBody[1] : "");
    }

    /** Fails unless the answer is this one: JSON as a tree, other bodies as texts. */
    void assertIs(HttpResponse<String> answer, String name) throws IOException {
        assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isEqualTo(status);
        for (String field : fields) {
            String[] nameAndValue = field.split(": ", 2);
            assertThat(answer.headers().firstValue(nameAndValue[0]))
                    .as("%s: %s", name, nameAndValue[0])
                    .contains(nameAndValue[1]);
        }
        if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            JsonNode expected = SafeJson.mapper().readTree(body);
            JsonNode actual = withoutChanging(SafeJson.mapper().readTree(answer.body()), expected);
            assertThat(expected.equals(DIGITS, actual))
                    .as("%s: expected %s, but was %s", name, expected, actual)
                    .isTrue();
        } else {
            assertThat(answer.body().strip()).as(name).isEqualTo(body.strip());
        }
    }

    private static JsonNode withoutChanging(JsonNode actual, JsonNode expected) {
        if (actual instanceof ObjectNode object) {
            CHANGING.stream().filter(member -> !expected.has(member)).forEach(object::remove);
        }
        return actual;
    }
}
