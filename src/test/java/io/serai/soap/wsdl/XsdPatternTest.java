package io.serai.soap.wsdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XsdPatternTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a$b, a$b, ab",
        "a^b, a^b, ab",
        "'[$^]+', '$^$', a",
        "'[A-Z-[IO]]{2}\\d', AB1, AI1",
        "'[\\w-[\\d_]]+x', éx, 1x",
        "'\\w+', Größe, a b",
        "'[\\w.]+@\\w', é.a@b, a@",
        "'[^,]*', ab, 'a,b'",
        "'\\[a\\]', [a], a",
        "'[a\\]]', ], b",
    })
    void meansTheSame(String source, String valid, String invalid) {
        Pattern pattern = Pattern.compile("^(?:" + XsdPattern.rewritten(source) + ")$");

        assertThat(valid).matches(pattern);
        assertThat(invalid).doesNotMatch(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\i\\c*", "\\W", "\\p{IsBasicLatin}", "[a-z-[b-[c]]]", "[a", "(a", "[]", "[a-[b]c]"})
    void leavesWhatContractsCannotSay(String source) {
        assertThat(XsdPattern.rewritten(source)).isNull();
    }

    @Test
    void saysWhatIsNotChecked() throws Exception {
        Path file = OneElementWsdl.write(
                folder,
                "<xs:element name='Root'><xs:simpleType><xs:restriction base='xs:string'><xs:pattern value='\\i\\c*'/>"
                        + "</xs:restriction></xs:simpleType></xs:element>");

        List<String> notes = new WsdlImport(file, new WsdlImport.Options(null, null, null, true, false))
                .run()
                .get(0)
                .notes();

        assertThat(notes)
                .containsExactly("values are not checked against the pattern \\i\\c*, which contracts cannot say");
    }
}
