package io.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.serai.problem.Violation;
import io.serai.workspace.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that is a text in JSON. */
class MarkupTest {
    private static final String NOTE = """
            Note:
              type: object
              properties:
                body: {type: object, properties: {content: {type: string, x-xml-mixed: raw}, lang: {type: string, xml: {attribute: true}}}}
                plain: {type: object, properties: {content: {type: string, x-xml-mixed: text}}}
                any: {type: array, x-xml-any: raw, items: {anyOf: [{type: string}, {type: object, properties: {known: {type: integer}}}]}}
            """;

    private Mapping mapping;

    @BeforeEach
    void compile() throws Exception {
        JsonNode document = SourceTree.parse("note.yaml", NOTE).root();
        mapping = new Mappings(document).of(new XmlName("", "Note"), document.path("Note"));
    }

    private String json(String xml) throws Exception {
        BodyReader reader = new BodyReader(Strictness.ENFORCE, breach -> {});
        return RootReading.read(xml.getBytes(StandardCharsets.UTF_8), reader, mapping)
                .toString();
    }

    @Test
    void readsMixedContentWithItsTags() throws Exception {
        String json =
                json("<Note xmlns:o='urn:o' xmlns:t='urn:t'><body lang='de'>Ruf <o:b x=\"1 '&lt;\">mich</o:b> &amp;"
                        + "<!-- no --><c xmlns='urn:c' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='t:T'><d xmlns=''/></c>"
                        + "</body></Note>");

        assertThat(SafeJson.mapper().readTree(json).at("/body/content").asText())
                .isEqualTo("Ruf <o:b xmlns:o=\"urn:o\" x=\"1 '&lt;\">mich</o:b> &amp;"
                        + "<c xmlns=\"urn:c\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:t=\"urn:t\""
                        + " i:type=\"t:T\"><d xmlns=\"\"></d></c>");
        assertThat(json(RoundTripTest.xml(mapping, json))).isEqualTo(json);
    }

    @Test
    void readsTheTextOfMixedContent() throws Exception {
        String json = "{\"plain\":{\"content\":\"Ruf mich & an\"},\"any\":[]}";

        assertThat(json("<Note><plain>Ruf <b>mi<i>ch</i></b> &amp; an</plain></Note>"))
                .isEqualTo(json);
        assertThat(RoundTripTest.xml(mapping, json)).contains("<plain>Ruf mich &amp; an</plain>");
    }

    @Test
    void keepsElementsThatNobodyKnows() throws Exception {
        String json = json("<Note xmlns:o='urn:o'><known>7</known><o:x><y>ä\r\n</y></o:x><z/></Note>");

        assertThat(json)
                .isEqualTo("{\"any\":[{\"known\":7},\"<o:x xmlns:o=\\\"urn:o\\\"><y>ä\\n</y></o:x>\",\"<z></z>\"]}");
        assertThat(json(RoundTripTest.xml(mapping, json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "</r><r>",
                "</r><x/><r>",
                "<o:b/>",
                "&x;",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><b/>",
                "<b/></body><evil/>",
                "\u0001",
                "\ud800"
            })
    void refusesWhatIsNotWellFormed(String markup) throws Exception {
        String text = SafeJson.mapper().writeValueAsString(markup);

        assertThat(violations("{\"body\":{\"content\":" + text + "}}"))
                .containsExactly("#/body/content must be a string of well-formed XML");
        assertThat(violations("{\"any\":[" + text + "]}"))
                .containsExactly("#/any/0 must be a string that is one element of XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "\"<a/><b/>\"", "\"\"", "\"<a/>text\""})
    void refusesWhatIsNotOneElement(String item) throws Exception {
        assertThat(violations("{\"any\":[" + item + "]}"))
                .containsExactly("#/any/0 must be a string that is one element of XML");
    }

    private List<String> violations(String value) throws Exception {
        try (JsonParser json = SafeJson.streaming().createParser(value)) {
            json.nextToken();
            List<Violation> violations = mapping.toXml(json, new XmlOutput());
            return violations.stream().map(v -> v.pointer() + " " + v.detail()).toList();
        }
    }
}
