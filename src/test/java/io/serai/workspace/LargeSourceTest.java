package io.serai.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects of many members, which are found by an index, and of few, which are not. */
class LargeSourceTest {
    @Test
    void findsMembersOfLargeAndSmallObjects() throws Exception {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "  s" + i + ": {type: t" + i + "}\n")
                .collect(Collectors.joining());
        SourceTree source = SourceTree.parse("a.yaml", "schemas:\n" + many + "end: 1\n");

        assertThat(source.at("/schemas/s0").line()).isEqualTo(2);
        assertThat(source.at("/schemas/s499").line()).isEqualTo(501);
        assertThat(source.at("/schemas/s7/type").column()).isEqualTo(8);
        assertThat(source.at("/schemas/none").line()).isEqualTo(1);
        assertThat(source.at("/end").line()).isEqualTo(502);
    }
}
