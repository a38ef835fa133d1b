package io.serai.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapMessageTest {
    private static final String TYPE =
            "Multipart/Related; boundary=\"b+1\"; type=\"application/xop+xml\"; start=\"<root@x>\"; start-info=\"text/xml\"";
    private static final String INCLUDE =
            "<a>[<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='cid:%s'/>]</a>";
    private static final String PARTS = """
            preamble
            --b+1
            Content-Type: image/png
            Content-ID: <d+1@x>

            data
            --b+1-not
            --b+1 \t
            Content-Type: application/xop+xml
            Content-ID: <root@x>

            %s
            --b+1
            Content-ID: <coded@x>
            Content-Transfer-Encoding: base64

            aGVs
            bG8=
            --b+1--
            epilogue
            """.replace("\n", "\r\n");

    private static String text(String body, String type) throws Exception {
        return text(body.getBytes(StandardCharsets.ISO_8859_1), type);
    }

    private static String text(byte[] body, String type) throws Exception {
        XMLStreamReader xml = SoapMessage.of(body, type, 1000).reader();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.CHARACTERS) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"d+1@x, ZGF0YQ0KLS1iKzEtbm90", "d%2B1%40x, ZGF0YQ0KLS1iKzEtbm90", "coded@x, aGVsbG8="})
    void putsPartsWhereTheyAreReferredTo(String href, String base64) throws Exception {
        assertThat(text(PARTS.formatted(INCLUDE.formatted(href)), TYPE)).isEqualTo("[" + base64 + "]");
    }

    @Test
    void takesTheFirstPartWhenNoneIsNamed() throws Exception {
        String parts = "--b\n\n<a>x</a>\n--b\nContent-ID: <y>\n\n<b/>\n--b--";

        assertThat(text(parts, "multipart/related; boundary=b")).isEqualTo("x");
    }

    @Test
    void refusesAPartThatIsNotThere() {
        assertThatThrownBy(() -> text(PARTS.formatted(INCLUDE.formatted("other@x")), TYPE))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("'cid:other@x', which is no part");
    }

    @Test
    void refusesPartsThatGrowBeyondTheLimit() {
        String often = "<a>" + INCLUDE.formatted("d+1@x").repeat(60) + "</a>";

        assertThatThrownBy(() -> text(PARTS.formatted(often), TYPE)).hasMessageContaining("max-response");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/related",
                "multipart/related; boundary=c",
                "multipart/related; boundary=\"b+1\"; start=\"<none@x>\""
            })
    void refusesWhatItsTypeDoesNotTellApart(String type) {
        assertThatThrownBy(() -> text(PARTS.formatted("<a/>"), type)).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void refusesEachMessageThatIsCutOff() {
        String whole = PARTS.formatted(INCLUDE.formatted("d+1@x"));
        int end = whole.indexOf("--b+1--") + "--b+1-".length();

        for (int length = 0; length <= end; length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> text(cut, TYPE)).as("cut after %s", cut).isInstanceOf(java.io.IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, text/xml; charset=iso-8859-1, <a>é</a>",
        "ISO-8859-1, text/xml; charset=utf-8, <?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>",
        "UTF-8, text/xml; charset=iso-8859-1, <?xml version='1.0' encoding='UTF-8'?><a>é</a>",
        "UTF-16, text/xml; charset=utf-8, <a>é</a>",
        "UTF-16, text/xml; charset=us-ascii, <a>é</a>"
    })
    void readsTheCharactersThatWereMeant(Charset charset, String type, String xml) throws Exception {
        assertThat(text(xml.getBytes(charset), type)).isEqualTo("é");
    }

    /** Its bytes are written anew, and nothing that was said of the old ones holds for them. */
    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, text/xml; charset=iso-8859-1, <a><b href='#x'/><c id='x'>é</c></a>",
        "ISO-8859-1, text/xml; charset=utf-8, <?xml version='1.0' encoding='ISO-8859-1'?><a><b href='#x'/><c id='x'>é</c></a>",
        "UTF-8, text/xml; charset=iso-8859-1, <?xml version='1.0' encoding='UTF-8'?><a><b href='#x'/><c id='x'>é</c></a>",
        "UTF-8, text/xml, <a><b href='#x'/><c id='x'>é</c></a>",
        "UTF-16, text/xml; charset=utf-16, <a><b href='#x'/><c id='x'>é</c></a>",
        "windows-1252, text/xml; charset=windows-1252, <a><b href='#x'/><c id='x'>é</c></a>"
    })
    void putsValuesWhereTheyAreReferredTo(Charset charset, String type, String xml) throws Exception {
        XMLStreamReader reader = SoapMessage.of(xml.getBytes(charset), type, 1000)
                .withoutReferences()
                .reader();

        reader.nextTag();
        reader.nextTag();
        assertThat(reader.getElementText()).isEqualTo("é");
    }

    @Test
    void keepsTheCharsetOfMessagesWithoutReferences() throws Exception {
        byte[] message = "<a>é</a>".getBytes(StandardCharsets.ISO_8859_1);
        XMLStreamReader reader = SoapMessage.of(message, "text/xml; charset=iso-8859-1", 1000)
                .withoutReferences()
                .reader();

        reader.nextTag();
        assertThat(reader.getElementText()).isEqualTo("é");
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml; charset=utf-8, <a>é</a>",
        "text/xml; charset=none-such, <a>e</a>",
        "text/xml, <?xml version='1.0' encoding='none-such'?><a>e</a>"
    })
    void refusesBytesThatAreNoneOfTheirCharset(String type, String xml) {
        assertThatThrownBy(() -> text(xml, type)).isInstanceOf(XMLStreamException.class);
    }
}
